package org.liandong.report;

import java.nio.charset.StandardCharsets;

/** A line of a calendar file as it may stand there: at most 75 octets, cut between characters (RFC 5545 3.1). */
final class FoldedLine {

    private static final int OCTETS = 75;
    private static final String CUT = "\r\n ";

    private FoldedLine() {}

    static String of(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int end = line.offsetByCodePoints(at, 1);
            var character = line.substring(at, end);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                folded.append(CUT);
                octets = 1;
            }
            folded.append(character);
            octets += size;
            at = end;
        }
        return folded.toString();
    }
}
