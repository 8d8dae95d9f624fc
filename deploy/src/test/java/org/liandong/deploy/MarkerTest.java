package org.liandong.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {

    @ParameterizedTest
    @ValueSource(strings = {"HubOwned", "OrgOwned", "PersonOwned"})
    @DisplayName("private rows are read and written freely, behind their filter")
    void privateRows(String comment) {
        var marker = Marker.of("note", comment);
        assertThat(marker.kind()).hasToString(comment);
        assertThat(marker.kind().isPrivate()).isTrue();
        assertThat(marker.rights())
                .containsExactly(new Right("DELETE"), new Right("INSERT"), new Right("SELECT"), new Right("UPDATE"));
    }

    @Test
    @DisplayName("city-wide rows are read and added to, unless the comment names more")
    void cityWideRows() {
        assertThat(Marker.of("org", "CityWide").rights()).containsExactly(new Right("INSERT"), new Right("SELECT"));
        assertThat(Marker.of("figure", "CityWide update(value, as_of)").rights())
                .containsExactly(
                        new Right("INSERT"),
                        new Right("SELECT"),
                        new Right("UPDATE", "as_of"),
                        new Right("UPDATE", "value"));
    }

    @Test
    @DisplayName("city-wide rows may be shown to the hubs of some columns only")
    void cityWideRowsWithin() {
        var marker = Marker.of("work", "CityWide within(city_id, district_id) update(state)");
        assertThat(marker.isFiltered()).isTrue();
        assertThat(marker.filteredBy()).containsExactly("city_id", "district_id");
        assertThat(marker.filter(column -> "w." + column))
                .isEqualTo("liandong.bound_hub() in (w.city_id, w.district_id)");
        assertThat(marker.rights())
                .containsExactly(new Right("INSERT"), new Right("SELECT"), new Right("UPDATE", "state"));
        assertThat(Marker.of("org", "CityWide").isFiltered()).isFalse();
        assertThat(Marker.of("note", "HubOwned").filter(column -> column))
                .isEqualTo("tenant_id = liandong.bound_hub()");
    }

    @Test
    @DisplayName("the platform's rows are only read, unless the comment names more")
    void platformRows() {
        assertThat(Marker.of("hub", "Platform").rights()).containsExactly(new Right("SELECT"));
        assertThat(Marker.of("lease", "Platform insert update delete").rights()).hasSize(4);
        assertThat(Marker.of("audit", "Platform insert").rights())
                .containsExactly(new Right("INSERT"), new Right("SELECT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hubowned",
                "Everybody",
                "HubOwned insert",
                "HubOwned(x)",
                "CityWide drop",
                "CityWide update(a;b)",
                "CityWide update()",
                "CityWide insert(x)",
                "CityWide within",
                "CityWide within()",
                "CityWide within(a;b)",
                "CityWide within(a) within(b)",
                "HubOwned within(a)",
                "Platform within(a)",
                "Platform, insert",
                "Platform insert;",
                "CityWide INSERT"
            })
    @DisplayName("a comment that is not understood whole is refused, and the refusal names the table")
    void wrongComments(String comment) {
        assertThatThrownBy(() -> Marker.of("note", comment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Table note");
    }
}
