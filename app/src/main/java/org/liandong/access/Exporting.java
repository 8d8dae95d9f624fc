package org.liandong.access;

import static org.liandong.shared.RuleViolation.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.Permission;
import org.liandong.shared.Texts;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.ExportSource;
import org.liandong.tenancy.ExportWork;
import org.liandong.tenancy.Exports;
import org.liandong.tenancy.ListQuery;

/**
 * Taking a list out of the product, exactly as it is shown. Who may read the list may take it out; that he did stands in the
 * log, which is why it is done in one's own room, where everything below it is listed too.
 */
@ApplicationScoped
@Transactional
public class Exporting {

    private static final int QUERY_LENGTH = 5000;

    /** As it stands in an address: what is not one of these signs is encoded there. */
    private static final Pattern ENCODED = Pattern.compile("[!-~]*");

    @Inject
    private ExportWork work;

    @Inject
    private Exports exports;

    @Inject
    private CurrentHub current;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    /**
     * What is to be written out, once it is noted that it was taken.
     *
     * @param fileName with the hub and the day
     */
    public record Taken(ExportSource source, UnaryOperator<String> asked, String fileName) {}

    /** Notes that the list is taken out as values, which are then written while they are read. */
    @Allowed
    public Taken take(String list, String query, Locale language) {
        return noted(list, query, language, "csv");
    }

    /** @return the job that writes the list into a workbook */
    @Allowed(Permission.READ_JOB)
    public long start(String list, String query, Locale language) {
        var taken = noted(list, query, language, "xlsx");
        return exports.start(list, query, taken.fileName(), language);
    }

    private Taken noted(String list, String query, Locale language, String format) {
        require(!current.readOnly(), "access.export.ownRoom");
        require(query.length() <= QUERY_LENGTH && ENCODED.matcher(query).matches(), "shared.list.queryUnfit");
        var source = work.source(list);
        var asked = ListQuery.read(query);
        var texts = Texts.closest(language);
        source.heading(asked, texts);
        long rows = source.count(asked);
        var hub = current.required();
        var place = texts.name(hub.names());
        var name = place + "-" + source.title(texts) + "-" + LocalDate.now(clock) + "." + format;
        log.record(
                "EXPORT",
                "List",
                list,
                List.of(Change.to("fileName", name), Change.to("rows", rows), Change.to("query", query)),
                null);
        return new Taken(source, asked, name);
    }
}
