package org.liandong.report;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The city's districts drawn on paper.
 *
 * @param outlines in the order of the file; none where a city brings no borders
 */
public record CityMap(int width, int height, List<Outline> outlines) {

    static final CityMap NONE = new CityMap(0, 0, List.of());

    private static final int WIDTH = 800;

    /** A closed line, on the map or on paper. */
    private record Ring(List<double[]> points) {

        static Ring of(JsonValue ring) {
            return new Ring(ring.asJsonArray().stream()
                    .map(JsonValue::asJsonArray)
                    .map(point -> new double[] {
                        point.getJsonNumber(0).doubleValue(),
                        point.getJsonNumber(1).doubleValue()
                    })
                    .toList());
        }

        Ring on(Projection paper) {
            return new Ring(points.stream()
                    .map(point -> new double[] {paper.x(point[0]), paper.y(point[1])})
                    .toList());
        }

        double most(int axis) {
            return points.stream().mapToDouble(point -> point[axis]).max().orElseThrow();
        }

        double least(int axis) {
            return points.stream().mapToDouble(point -> point[axis]).min().orElseThrow();
        }

        /** Twice the area, and twice the area times its centre. */
        private double[] moments() {
            double[] moments = new double[3];
            for (int i = 0; i < points.size(); i++) {
                double[] from = points.get(i);
                double[] to = points.get((i + 1) % points.size());
                double cross = from[0] * to[1] - to[0] * from[1];
                moments[0] += cross;
                moments[1] += (from[0] + to[0]) * cross / 3;
                moments[2] += (from[1] + to[1]) * cross / 3;
            }
            return moments;
        }

        double area() {
            return Math.abs(moments()[0]) / 2;
        }

        int centre(int axis) {
            double[] moments = moments();
            return (int) Math.round(moments[axis + 1] / moments[0]);
        }

        /** Steps from point to point, which are shorter to write than places. */
        String path() {
            var path = new StringBuilder();
            double[] at = {0, 0};
            for (double[] point : points) {
                int x = (int) (point[0] - at[0]);
                int y = (int) (point[1] - at[1]);
                if (path.isEmpty()) {
                    path.append('M').append(x).append(' ').append(y).append('l');
                } else if (x != 0 || y != 0) {
                    path.append(x).append(y < 0 ? "" : " ").append(y).append(' ');
                }
                at = point;
            }
            return path.toString().strip() + "z";
        }
    }

    private record Area(String code, List<Ring> rings) {

        static Area of(JsonObject feature) {
            var geometry = feature.getJsonObject("geometry");
            var coordinates = geometry.getJsonArray("coordinates");
            var rings = new ArrayList<Ring>();
            switch (geometry.getString("type")) {
                case "Polygon" -> coordinates.forEach(ring -> rings.add(Ring.of(ring)));
                case "MultiPolygon" ->
                    coordinates.forEach(polygon -> polygon.asJsonArray().forEach(ring -> rings.add(Ring.of(ring))));
                default ->
                    throw new IllegalArgumentException(
                            "outline of " + feature.getString("id") + " is a " + geometry.getString("type"));
            }
            return new Area(feature.getString("id"), List.copyOf(rings));
        }

        Outline on(Projection paper) {
            var drawn = rings.stream().map(ring -> ring.on(paper)).toList();
            var largest =
                    drawn.stream().max(Comparator.comparingDouble(Ring::area)).orElseThrow();
            var path = new StringBuilder();
            drawn.forEach(ring -> path.append(ring.path()));
            return new Outline(code, path.toString(), largest.centre(0), largest.centre(1), (int)
                    (largest.most(0) - largest.least(0)));
        }
    }

    /** @param features of a GeoJSON collection whose ids are division codes */
    static CityMap of(JsonArray features) {
        if (features.isEmpty()) {
            return NONE;
        }
        var areas =
                features.getValuesAs(JsonObject.class).stream().map(Area::of).toList();
        var rings = areas.stream().flatMap(area -> area.rings().stream()).toList();
        double south = rings.stream().mapToDouble(ring -> ring.least(1)).min().orElseThrow();
        var paper = Projection.of(
                rings.stream().mapToDouble(ring -> ring.least(0)).min().orElseThrow(),
                south,
                rings.stream().mapToDouble(ring -> ring.most(0)).max().orElseThrow(),
                rings.stream().mapToDouble(ring -> ring.most(1)).max().orElseThrow(),
                WIDTH);
        return new CityMap(
                WIDTH,
                paper.y(south),
                areas.stream().map(area -> area.on(paper)).toList());
    }
}
