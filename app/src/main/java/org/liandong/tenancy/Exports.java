package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.liandong.shared.Clocks;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Public;

/** The exports of the hub one is in, and their files piece by piece; each piece is a transaction of its own. */
@ApplicationScoped
@Transactional
@Public("called by services and jobs that have asked for the list's own permission")
public class Exports {

    @Inject
    private TenantSession session;

    @Inject
    private Jobs jobs;

    @Inject
    private CurrentHub current;

    @Inject
    private Limits limits;

    @Inject
    private Clock clock;

    /** Has a list written into a file by a job. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long start(String list, String query, String fileName, Locale language) {
        var export = new Export(list, query, fileName);
        session.em().persist(export);
        return jobs.start(ExportWork.KIND, export.id(), fileName, language);
    }

    Export get(long id) {
        return session.em()
                .createQuery("select e from Export e where e.id = :id", Export.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotVisible("export " + id));
    }

    /** Drops what a run that was cut off has left behind. */
    void begin(JobRun run) {
        run.hold();
        clear(run.subject());
    }

    /** Drops what this run has left behind, unless the job is another one's by now: then the pieces are that one's. */
    void breakOff(JobRun run) {
        if (run.isAbandoned()) {
            clear(run.subject());
        }
    }

    /** Drops the pieces of the file. */
    void clear(long export) {
        session.em()
                .createQuery("delete from ExportPart p where p.export = :export")
                .setParameter("export", export)
                .executeUpdate();
    }

    void add(JobRun run, int number, byte[] content) {
        run.hold();
        session.em().persist(new ExportPart(run.subject(), number, content));
    }

    Optional<byte[]> part(long export, int number) {
        return session.em()
                .createQuery(
                        "select p from ExportPart p where p.export = :export and p.number = :number", ExportPart.class)
                .setParameter("export", export)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(ExportPart::content);
    }

    /** How long a file that is done now is kept. */
    Instant keptUntil() {
        var days = limits.of(current.required(), LocalDate.now(clock), "tenancy.export.keptDays");
        return Clocks.machine().instant().plus(Duration.ofDays(days.number()));
    }

    void finish(JobRun run, int rows, KeptFile file) {
        run.finish(rows, rows, 0, file);
    }

    /** Writes a file that is there in pieces. */
    static void copy(Exports exports, long export, OutputStream out) throws IOException {
        int number = 0;
        for (var part = exports.part(export, number); part.isPresent(); part = exports.part(export, number)) {
            out.write(part.get());
            number++;
        }
    }
}
