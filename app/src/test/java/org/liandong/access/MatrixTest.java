package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.shared.Permission;

/**
 * The matrix of §4 with §4.1, written down a second time in its own letters: s own street or hub, d own district
 * subtree, c city, o own organization, p assigned only, r own office's, w public web, – none.
 */
class MatrixTest {

    private static final String COLUMNS = "ST DT CA CF CS PU IN TR FE SO EV EX CI AU PV PA HA OA";

    private static final String ROWS = """
            READ_HUB                s  d  c  c  c  –  –  –  –  –  –  –  –  c  –  c  s  –
            MANAGE_HUBS             –  s  –  –  –  –  –  –  –  –  –  –  –  –  –  s  –  –
            READ_STAFF              s  d  c  c  c  –  –  –  –  –  –  –  –  c  –  c  s  –
            MANAGE_STAFF            –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  s  –
            MANAGE_OFFICE           –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  s  –
            READ_PEOPLE             –  –  –  –  –  –  –  –  –  o  –  –  –  –  –  –  –  o
            MANAGE_PEOPLE           –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  o
            APPOINT_ADMINISTRATOR   –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  s  s  –
            READ_ORGANIZATION       s  d  c  c  c  s  p  –  s  o  p  p  w  c  w  –  –  o
            READ_CLAIM              s  d  c  –  –  –  –  –  –  –  –  –  –  c  –  –  –  –
            DECIDE_CLAIM            s  s  s  –  –  –  –  –  –  –  –  –  –  –  –  –  –  –
            READ_GLASS              s  d  c  –  –  –  –  –  –  –  –  –  –  c  –  c  s  –
            BREAK_GLASS             –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  s  –  –
            REPORT_ORGANIZATION     s  –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  –  –
            REGISTER_ORGANIZATION   –  s  s  –  –  –  –  –  –  –  –  –  –  –  –  –  –  –
            READ_ORGANIZATION_FILE  s  d  c  c  c  s  s  –  s  –  –  –  –  c  –  –  –  –
            WRITE_ORGANIZATION_FILE s  s  s  –  –  s  s  –  s  –  –  –  –  –  –  –  –  –
            READ_REPORT             s  d  c  c  c  r  r  r  r  o  –  –  –  c  w  –  –  o
            READ_AUDIT              –  –  –  –  –  –  –  –  –  –  –  –  –  c  w  –  –  –
            READ_TECHNICAL_LOG      –  –  –  –  –  –  –  –  –  –  –  –  –  c  –  c  –  –
            READ_JOB                s  d  c  c  c  s  s  –  s  –  –  –  –  c  –  –  –  –
            STOP_JOB                s  s  s  s  s  s  s  –  s  –  –  –  –  –  –  –  –  –
            """;

    private static final Map<Permission, Map<Role, Character>> EXPECTED = read();

    static Stream<Arguments> everyRoleTimesPermissionTimesStanding() {
        var all = new ArrayList<Arguments>();
        for (Role role : Role.values()) {
            for (Permission permission : Permission.values()) {
                for (Standing standing : Standing.values()) {
                    all.add(Arguments.of(role, permission, standing));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyRoleTimesPermissionTimesStanding")
    @DisplayName(
            "row 1, row 1a, row 2, row 2a, row 2b, row 29, row 30: every role, permission and standing is as the table says")
    void opensExactlyWhatTheTableSays(Role role, Permission permission, Standing standing) {
        char cell = EXPECTED.get(permission).get(role);
        boolean expected =
                switch (standing) {
                    case OWN -> "sdc".indexOf(cell) >= 0;
                    case ABOVE -> "dc".indexOf(cell) >= 0;
                    case ORGANIZATION -> cell == 'o';
                    case ELSEWHERE -> false;
                };

        assertThat(Matrix.opens(role, standing, permission)).isEqualTo(expected);
    }

    @Test
    @DisplayName("the table of the test has a row for every permission and a column for every role")
    void theTableIsComplete() {
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrder(Permission.values());
        assertThat(EXPECTED.values())
                .allSatisfy(row -> assertThat(row.keySet()).containsExactlyInAnyOrder(Role.values()));
    }

    @Test
    @DisplayName("SOD-8: nothing that changes something is open in a room below one's own")
    void readsDownAndNeverWritesDown() {
        for (Permission permission : Permission.values()) {
            for (Role role : Role.values()) {
                if (!permission.reads()) {
                    assertThat(Matrix.opens(role, Standing.ABOVE, permission))
                            .as("%s %s", role, permission)
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("SOD-9: the auditor only reads, everywhere")
    void auditorChangesNothing() {
        assertThat(Permission.values())
                .filteredOn(permission -> Matrix.opens(Role.AU, Standing.OWN, permission))
                .isNotEmpty()
                .allMatch(Permission::reads);
    }

    @Test
    @DisplayName("SOD-5: the platform administrator reads neither organizations nor their files")
    void platformAdministratorSeesNoBusiness() {
        assertThat(List.of(Permission.READ_ORGANIZATION, Permission.READ_ORGANIZATION_FILE, Permission.READ_JOB))
                .noneMatch(permission -> Matrix.opens(Role.PA, Standing.OWN, permission)
                        || Matrix.opens(Role.PA, Standing.ABOVE, permission));
    }

    @Test
    @DisplayName("row 1a: a hub administrator sees no room below his own, and nobody sees one beside or above")
    void whoSeesARoomAtAll() {
        assertThat(Matrix.sees(Role.HA, Standing.OWN)).isTrue();
        assertThat(Matrix.sees(Role.HA, Standing.ABOVE)).isFalse();
        assertThat(Matrix.sees(Role.DT, Standing.ABOVE)).isTrue();
        assertThat(Role.values()).noneMatch(role -> Matrix.sees(role, Standing.ELSEWHERE));
    }

    private static Map<Permission, Map<Role, Character>> read() {
        var table = new EnumMap<Permission, Map<Role, Character>>(Permission.class);
        var roles = Arrays.stream(COLUMNS.split(" ")).map(Role::valueOf).toList();
        ROWS.lines().forEach(line -> {
            var cells = line.split(" +");
            var row = new EnumMap<Role, Character>(Role.class);
            for (int i = 0; i < roles.size(); i++) {
                row.put(roles.get(i), cells[i + 1].charAt(0));
            }
            table.put(Permission.valueOf(cells[0]), row);
        });
        return table;
    }
}
