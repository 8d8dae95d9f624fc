package org.liandong.report;

/**
 * A district on the map.
 *
 * @param code its division code
 * @param path its border as the commands of an SVG path
 * @param x where its name stands
 * @param width how much room its name has there
 */
public record Outline(String code, String path, int x, int y, int width) {}
