package org.liandong.report;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.liandong.audit.AuditLog;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.CommandSql;
import org.liandong.tenancy.DatabaseRefusal;
import org.liandong.tenancy.Leases;
import org.liandong.tenancy.Outbox;

/**
 * Counts all figures anew from outside the server and publishes the difference; with {@code --repair} it is corrected, and the
 * log says so. Ends with 0 when there is no difference (left), with 1 when there is one, with 2 when it could not count.
 */
public final class Recount {

    private Recount() {}

    /** @param arguments nothing, or {@code --repair} */
    public static void main(String[] arguments) {
        boolean repair = arguments.length == 1 && arguments[0].equals("--repair");
        if (arguments.length > 0 && !repair) {
            System.err.println("usage: deploy/recount [--repair]");
            System.exit(2);
        }
        System.exit(run(System.getenv(), repair, Clocks.business(), System.out));
    }

    /** @param clock the figures' own, by which a month is running; when it was compared is told by the machine's */
    static int run(Map<String, String> environment, boolean repair, Clock clock, PrintStream out) {
        String user = environment.containsKey("LIANDONG_DB_OWNER_URL") ? "LIANDONG_DB_OWNER" : "LIANDONG_DB";
        if (!environment.containsKey(user + "_URL")) {
            System.err.println("LIANDONG_DB_URL is not set: which database?");
            return 2;
        }
        try (var sql = CommandSql.connect(
                environment.get(user + "_URL"), environment.get(user + "_USER"), environment.get(user + "_PASSWORD"))) {
            Leases.alone(sql, "figures.recount"); // two who repair at once would correct twice
            var comparison = compared(sql, out);
            if (repair && !comparison.isZero()) {
                AuditLog.ofCommand(sql, Recounting.repair(sql, comparison, YearMonth.now(clock)));
                comparison = compared(sql, out);
            }
            Outbox.ofCommand(sql, Recounting.COMPARED);
            sql.commit();
            return comparison.isZero() ? 0 : 1;
        } catch (DatabaseRefusal e) {
            System.err.println("The database refuses: " + e.getCause().getMessage());
            return 2;
        }
    }

    private static Balance compared(CommandSql sql, PrintStream out) {
        Instant at = Clocks.machine().instant().truncatedTo(ChronoUnit.MILLIS);
        var comparison = Recounting.compare(sql, at);
        Recounting.keep(sql, comparison);
        out.printf("%d figures counted anew, difference %d%n", comparison.compared(), comparison.difference());
        comparison.measures().forEach(measure -> measure.differences()
                .forEach(difference -> out.printf(
                        "hub %d %s %s: kept %d, counted %d%n",
                        difference.hub(),
                        measure.measure(),
                        difference.dimension(),
                        difference.kept(),
                        difference.counted())));
        return comparison;
    }
}
