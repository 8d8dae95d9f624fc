package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonRowsTest {

    @Test
    @DisplayName("what is written is read again, whatever characters it has")
    void roundTrip() {
        var rows = List.of(
                Arrays.asList("name", null, "甲𠮷 \"“引”\" \\ \n\t\u0001 /"),
                Arrays.asList("", "null", "[]"),
                List.<String>of());
        assertThat(JsonRows.read(JsonRows.written(rows))).isEqualTo(rows);
        assertThat(JsonRows.read("[]")).isEmpty();
    }

    @Test
    @DisplayName("there is one way to write a list of rows")
    void form() {
        assertThat(JsonRows.written(List.of(Arrays.asList("a", null), List.of("\"\n"))))
                .isEqualTo("[[\"a\",null],[\"\\\"\\u000a\"]]");
    }

    @Test
    @DisplayName("anything else is refused")
    void refused() {
        for (String text : List.of("", "[", "[[]", "[[\"a]]", "[[\"a\"]]x", "[1]", "[[1]]", "[[\"\\u00\"]]", "{}")) {
            assertThatThrownBy(() -> JsonRows.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
