package org.liandong.tenancy;

import static org.liandong.shared.RuleViolation.require;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The colour a hub is known by. It comes from the city's folder and is written into a style sheet, so nothing but six
 * hexadecimal digits is taken; it carries texts and links, so a colour that is too light is darkened, hue and strength kept,
 * until texts in it can be read on paper and on the page's ground (WCAG 2.1, 1.4.3). A pale one so becomes a colour and not a
 * grey in which no link can be told from its text.
 */
public final class AccentColour {

    private static final Pattern FORM = Pattern.compile("^#[0-9a-fA-F]{6}$");
    private static final double READABLE = 4.5;
    /** The token --ld-ground: what is readable there is readable on white too. */
    private static final int GROUND = 0xf7f8fa;

    private static final int PAPER = 0xffffff;
    private static final double STEP = 0.97;
    private static final double FULL = 255;

    private final int rgb;

    private AccentColour(int rgb) {
        this.rgb = rgb;
    }

    /** The colour as given, or the nearest darker one that can be read. */
    public static AccentColour of(String given) {
        require(given != null && FORM.matcher(given).matches(), "tenancy.hub.accentForm", String.valueOf(given));
        int colour = Integer.parseInt(given.substring(1), 16);
        while (contrast(colour, GROUND) < READABLE) {
            colour = darker(colour);
        }
        return new AccentColour(colour);
    }

    /** For a style sheet: {@code #} and six digits in lower case. */
    public String css() {
        return css(rgb);
    }

    /** The colour of texts that stand on this one: always white, because the contrast to it is kept. */
    public String text() {
        return css(PAPER);
    }

    double contrastOnWhite() {
        return contrast(rgb, PAPER);
    }

    double contrastOnGround() {
        return contrast(rgb, GROUND);
    }

    private static String css(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    /** Less light, with the hue and saturation of HSL: each channel keeps its place between the lowest and the highest one. */
    private static int darker(int colour) {
        double most = Math.max(red(colour), Math.max(green(colour), blue(colour)));
        double least = Math.min(red(colour), Math.min(green(colour), blue(colour)));
        double light = (most + least) / 2;
        double lower = light * STEP;
        double width = room(light) == 0 ? 0 : room(lower) / room(light);
        return channel(red(colour), light, lower, width) << 16
                | channel(green(colour), light, lower, width) << 8
                | channel(blue(colour), light, lower, width);
    }

    /** How far a channel may lie from a lightness. */
    private static double room(double light) {
        return Math.min(light, FULL - light);
    }

    private static int channel(int value, double light, double lower, double width) {
        return (int) Math.max(0, Math.min(FULL, lower + (value - light) * width));
    }

    /** Contrast ratio of WCAG 2.1. */
    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(red(colour)) + 0.7152 * linear(green(colour)) + 0.0722 * linear(blue(colour));
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int red(int colour) {
        return colour >> 16 & 0xff;
    }

    private static int green(int colour) {
        return colour >> 8 & 0xff;
    }

    private static int blue(int colour) {
        return colour & 0xff;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccentColour colour && colour.rgb == rgb;
    }

    @Override
    public int hashCode() {
        return rgb;
    }

    @Override
    public String toString() {
        return css();
    }
}
