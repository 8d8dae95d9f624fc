package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Texts;

/** Writes a list into a workbook, chunk by chunk, and keeps it in pieces. */
@ApplicationScoped
public class ExportWork implements JobWork {

    static final String KIND = "tenancy.export";

    @Inject
    private Exports exports;

    @Inject
    @Any
    private Instance<ExportSource> sources;

    @Override
    public String kind() {
        return KIND;
    }

    /** The list of this name. */
    public ExportSource source(String list) {
        return sources.stream()
                .filter(source -> source.list().equals(list))
                .findFirst()
                .orElseThrow(() -> new NotVisible("a list " + list));
    }

    @Override
    public void run(JobRun run) {
        try {
            write(run, exports.get(run.subject()));
        } catch (RuntimeException broken) {
            exports.breakOff(run);
            throw broken;
        }
    }

    private void write(JobRun run, Export export) {
        var source = source(export.list());
        var asked = ListQuery.read(export.query());
        var texts = Texts.closest(run.locale());
        int total = Math.toIntExact(source.count(asked));
        run.progress(0, total);
        exports.begin(run);
        var number = new AtomicInteger();
        var size = new AtomicLong();
        var out = new PartStream(part -> {
            size.addAndGet(part.length);
            exports.add(run, number.getAndIncrement(), part);
        });
        long rows;
        try (var sheet = new XlsxSheet(out, source.title(texts))) {
            sheet.row(source.heading(asked, texts));
            rows = source.write(asked, texts, sheet, done -> run.progress(Math.toIntExact(done), total));
        }
        exports.finish(run, Math.toIntExact(rows), new KeptFile(export.fileName(), size.get(), exports.keptUntil()));
    }

    /** That a list is taken out stands in the log with who did it; and not everybody who sees jobs may read every list. */
    @Override
    public boolean isStartersAlone() {
        return true;
    }

    @Override
    public String told() {
        return "tenancy.job.toldExported";
    }

    /** A job whose node has died leaves pieces behind that nobody would clear. */
    void cancelled(@Observes JobCancelled job) {
        if (job.kind().equals(KIND)) {
            exports.clear(job.subject());
        }
    }

    @Override
    public Optional<JobFile> file(long subject) {
        var export = exports.get(subject);
        return Optional.of(
                new JobFile(export.fileName(), XlsxSheet.MEDIA_TYPE, out -> Exports.copy(exports, export.id(), out)));
    }

    @Override
    public void drop(long subject) {
        exports.clear(subject);
    }
}
