package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CityMapTest {

    private static JsonArray features(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }

    private static CityMap beijing() throws IOException {
        try (var text = new InputStreamReader(
                        CityMapTest.class.getResourceAsStream("/tenants/beijing/outlines.geojson"),
                        StandardCharsets.UTF_8);
                var json = Json.createReader(text)) {
            return CityMap.of(json.readObject().getJsonArray("features"));
        }
    }

    @Test
    @DisplayName("north is at the top, west at the left, and a degree of longitude is shorter than one of latitude")
    void projection() {
        var paper = Projection.of(116, 60 - 1, 118, 60 + 1, 800);
        assertThat(paper.x(116)).isZero();
        assertThat(paper.x(118)).isEqualTo(800);
        assertThat(paper.y(61)).isZero();
        assertThat(paper.y(59)).isCloseTo(1600, within(1));
    }

    @Test
    @DisplayName("a square is drawn as a closed line from its first corner, its name stands in its middle")
    void square() {
        var map = CityMap.of(features("""
                [{"id": "1", "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]}}]
                """));
        assertThat(map.width()).isEqualTo(800);
        assertThat(map.height()).isEqualTo(800);
        assertThat(map.outlines()).containsExactly(new Outline("1", "M0 800l800 0 0-800 -800 0 0 800z", 400, 400, 800));
    }

    @Test
    @DisplayName("Beijing has sixteen districts, whose names stand within the map and whose paths weigh little")
    void beijingsDistricts() throws IOException {
        var map = beijing();
        assertThat(map.outlines()).hasSize(16).extracting(Outline::code).startsWith("110101");
        assertThat(map.outlines()).allSatisfy(outline -> {
            assertThat(outline.x()).isBetween(1, map.width() - 1);
            assertThat(outline.y()).isBetween(1, map.height() - 1);
        });
        assertThat(map.outlines().stream()
                        .mapToInt(outline -> outline.path().length())
                        .sum())
                .isLessThan(15_000);
    }

    @Test
    @DisplayName("a city without borders has no map")
    void none() {
        assertThat(CityMap.of(features("[]"))).isEqualTo(CityMap.NONE);
    }
}
