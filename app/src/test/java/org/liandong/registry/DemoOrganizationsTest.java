package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.registry.RegistryFixture.HEPINGLI;
import static org.liandong.registry.RegistryFixture.JIUXIANQIAO;
import static org.liandong.registry.RegistryFixture.WANGJING;

import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The demo set")
class DemoOrganizationsTest {

    private static byte[] file(String name) throws IOException {
        try (var in = DemoOrganizationsTest.class.getResourceAsStream("/tenants/beijing/demo/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void every_organization_is_valid_and_at_least_forty_live_in_three_streets() throws IOException {
        var sheet = RegistryFixture.reader().read(file("organizations.csv"));
        var lines = new ArrayList<Sheet.Line>();
        sheet.lines(lines::add);
        long valid = Stream.of(WANGJING, JIUXIANQIAO, HEPINGLI)
                .map(street -> new SheetCheck(RegistryFixture.check(street))
                        .rows(sheet, lines).stream()
                                .filter(row -> !row.isRefused())
                                .peek(row -> assertThat(row.reasons()).isEmpty())
                                .count())
                .peek(resident -> assertThat(resident).isPositive())
                .mapToLong(Long::longValue)
                .sum();
        assertThat(valid).isEqualTo(sheet.filled()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void the_demo_user_belongs_to_one_of_them() throws IOException {
        String code = new String(file("members.csv"))
                .lines()
                .filter(line -> line.contains(",org.user,"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .findFirst()
                .orElseThrow();
        assertThat(new String(file("organizations.csv"))).contains(code);
    }
}
