package org.liandong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.shared.Public;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.TenantFiles;

/** The working-day calendar of the tenants folder, {@code workdays.csv}: read once, it changes with a new folder only. */
@ApplicationScoped
@Public("the announced calendar")
public class WorkCalendar {

    private static final String FILE = "workdays.csv";

    @Inject
    private TenantFiles files;

    private volatile WorkingDays days;

    public WorkingDays days() {
        if (days == null) {
            days = read(files.has(FILE) ? files.rows(FILE) : List.of());
        }
        return days;
    }

    public Remaining remaining(Due due, LocalDate today) {
        return new Remaining(due, today, days().between(today, due.on()));
    }

    static WorkingDays read(List<Map<String, String>> rows) {
        return new WorkingDays(rows.stream()
                .collect(Collectors.toMap(
                        row -> LocalDate.parse(row.get("date")), row -> WorkingDays.Kind.valueOf(row.get("kind")))));
    }
}
