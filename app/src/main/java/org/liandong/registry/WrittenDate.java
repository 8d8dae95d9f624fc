package org.liandong.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date as people and spreadsheets write it: 2020-01-31, 2020/1/31, 2020.1.31, 2020年1月31日, 20200131. */
final class WrittenDate {

    private static final Pattern FORM = Pattern.compile(
            "(?<y>\\d{4})(?:(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})|年(?<mc>\\d{1,2})月(?<dc>\\d{1,2})日|(?<mm>\\d{2})(?<dd>\\d{2}))"
                    + "(?:\\s+0{1,2}:00(?::00)?)?");

    private WrittenDate() {}

    /** The day, if the text is written like one and there is such a day. */
    static Optional<LocalDate> read(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group("y")),
                    part(match.group("m"), match.group("mc"), match.group("mm")),
                    part(match.group("d"), match.group("dc"), match.group("dd"))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int part(String... alternatives) {
        for (String alternative : alternatives) {
            if (alternative != null) {
                return Integer.parseInt(alternative);
            }
        }
        throw new IllegalArgumentException("no part of a date");
    }
}
