package org.liandong.report;

/**
 * Lays longitude and latitude out on paper, north at the top: equidistant, true in the middle of the area. For a city that is
 * exact to less than a line's width.
 */
record Projection(double west, double north, double shrink, double scale) {

    /** Of an area that is to be so many units wide. */
    static Projection of(double west, double south, double east, double north, int width) {
        double shrink = Math.cos(Math.toRadians((south + north) / 2));
        return new Projection(west, north, shrink, width / ((east - west) * shrink));
    }

    int x(double longitude) {
        return (int) Math.round((longitude - west) * shrink * scale);
    }

    int y(double latitude) {
        return (int) Math.round((north - latitude) * scale);
    }
}
