package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NeededRightsTest {

    private static final Pattern TABLE = Pattern.compile("(?i)(?:create table if not exists|alter table) (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)drop table if exists (\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?i)\\bcomment\\s*=\\s*'([^']*)'\\s*;?\\s*$");

    @Test
    @DisplayName(
            "tables.properties names every table of the migrations with its comment; add what a new migration brings")
    void complete() throws IOException {
        var comments = new TreeMap<String, String>();
        try (var scripts = Files.list(Path.of("../deploy/db/migration"))) {
            for (Path script : scripts.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(script);
                var dropped = DROPPED.matcher(text);
                if (dropped.find()) {
                    comments.remove(dropped.group(1));
                }
                var table = TABLE.matcher(text);
                var comment = COMMENT.matcher(text.strip());
                if (table.find() && comment.find()) {
                    comments.put(table.group(1), comment.group(1));
                }
            }
        }
        assertThat(comments).hasSizeGreaterThan(20);
        assertThat(NeededRights.tables()).isEqualTo(comments);
    }

    @Test
    @DisplayName("a right on one column counts, a view that is missing lacks all its rights")
    void missing() {
        var needed = NeededRights.ofThisProduct();
        var given = new TreeMap<>(needed.byTable());
        assertThat(needed.missing(given)).isEmpty();
        assertThat(needed.byTable().get("figure")).containsExactlyInAnyOrder("SELECT", "INSERT", "UPDATE");
        given.remove("lease");
        given.put("figure", Set.of("SELECT", "INSERT"));
        assertThat(needed.missing(given))
                .containsExactly("figure UPDATE", "lease INSERT", "lease SELECT", "lease UPDATE");
        assertThat(new NeededRights(Map.of()).missing(Map.of())).isEmpty();
    }
}
