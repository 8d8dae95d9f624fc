package org.liandong.audit;

import java.io.PrintStream;
import java.util.Map;
import org.liandong.tenancy.CommandSql;
import org.liandong.tenancy.DatabaseRefusal;

/**
 * Verifies the log from outside the server, over a connection of its own: with the owner's when the environment names one,
 * else with the application's. Ends with 0 when every row is as it was written, with 1 when one is not, with 2 when it could
 * not look.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    /** @param arguments nothing, or a position and the hash that was noted for it earlier */
    public static void main(String[] arguments) {
        if (arguments.length != 0 && arguments.length != 2) {
            System.err.println("usage: deploy/verify-audit [POSITION HASH]");
            System.exit(2);
        }
        var noted = arguments.length == 0 ? null : new Noted(Long.parseLong(arguments[0]), arguments[1]);
        System.exit(verify(System.getenv(), noted));
    }

    private static int verify(Map<String, String> environment, Noted noted) {
        String user = environment.containsKey("LIANDONG_DB_OWNER_URL") ? "LIANDONG_DB_OWNER" : "LIANDONG_DB";
        if (!environment.containsKey(user + "_URL")) {
            System.err.println("LIANDONG_DB_URL is not set: which database?");
            return 2;
        }
        try (var sql = CommandSql.connect(
                environment.get(user + "_URL"), environment.get(user + "_USER"), environment.get(user + "_PASSWORD"))) {
            var verification = Verifying.verify(sql, noted);
            sql.rollback();
            report(verification, System.out);
            return verification.sound() ? 0 : 1;
        } catch (DatabaseRefusal e) {
            System.err.println("The database refuses: " + e.getCause().getMessage());
            return 2;
        }
    }

    private static void report(Verification verification, PrintStream out) {
        out.printf(
                "%d chained events read, %d more wait for their position, %d values were erased%n",
                verification.events(), verification.waiting(), verification.erased());
        out.printf("last position %d, hash %s%n", verification.position(), verification.hash());
        verification.findings().forEach(out::println);
        if (verification.faults() > verification.findings().size()) {
            out.printf(
                    "… %d more%n",
                    verification.faults() - verification.findings().size());
        }
        out.println(
                verification.sound()
                        ? "Every row is as it was written."
                        : verification.faults() + " rows are not as they were written.");
    }
}
