package org.liandong.registry;

import static org.liandong.shared.Permission.READ_ORGANIZATION;
import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;
import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.access.Caller;
import org.liandong.audit.ActorNames;
import org.liandong.shared.Allowed;
import org.liandong.shared.Mark;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sort;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Document;
import org.liandong.tenancy.FiledDocument;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** The register as a hub's people read it in their room: the organizations resident in the hub or below it. */
@ApplicationScoped
@Transactional
public class OrgReading {

    private static final int MOST_CHOSEN = 200;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{18}");

    @Inject
    private SocialOrgs orgs;

    @Inject
    private Hubs hubs;

    @Inject
    private Here here;

    @Inject
    private CurrentHub current;

    @Inject
    private Caller caller;

    @Inject
    private KeepingFile keeping;

    @Inject
    private ActorNames names;

    /** Ask for one more than shown to know whether there are more. */
    @Allowed(READ_ORGANIZATION)
    public List<OrgRow> list(OrgFilter filter, Sort<OrgColumn> sort, Mark after, int limit) {
        return rows(orgs.list(filter, within(filter), sort, after, limit));
    }

    /** The organizations of these codes, by name; a code that the register does not have is left out. */
    @Allowed(READ_ORGANIZATION)
    public List<OrgRow> chosen(Collection<String> codes) {
        RuleViolation.require(codes.size() <= MOST_CHOSEN, "registry.org.bulk.tooMany", MOST_CHOSEN);
        var wanted = codes.stream()
                .map(Uscc::normalised)
                .filter(code -> CODE.matcher(code).matches())
                .map(Uscc::stored)
                .toList();
        return rows(orgs.held(wanted).values().stream()
                .sorted(Comparator.comparing(SocialOrg::name).thenComparing(SocialOrg::uscc))
                .toList());
    }

    /** The same, and how many there are in all. */
    @Allowed(READ_ORGANIZATION)
    public OrgPage page(OrgFilter filter, Sort<OrgColumn> sort, Mark after, int limit) {
        return new OrgPage(list(filter, sort, after, limit), count(filter));
    }

    @Allowed(READ_ORGANIZATION)
    public long count(OrgFilter filter) {
        return orgs.count(filter, within(filter));
    }

    /** Any organization of the city: the register is everybody's, only what a hub keeps about it is its own. */
    @Allowed(READ_ORGANIZATION)
    public OrgDetail get(String uscc) {
        return detail(found(uscc));
    }

    /**
     * Reads the page of an organization and, in the same transaction, what the page shows beside it.
     *
     * @param before the revision from which on the history goes back
     * @param most how many revisions; one more than shown tells whether there are more
     */
    @Allowed(READ_ORGANIZATION)
    public void overview(String uscc, int before, int most, Consumer<OrgOverview> shown) {
        var org = found(uscc);
        var code = org.uscc().value();
        boolean showsFile = caller.may(READ_ORGANIZATION_FILE);
        var file = showsFile ? keeping.file(code) : OrgFile.NONE;
        var documents = showsFile ? keeping.documentsOf(code) : List.<Document>of();
        var history = orgs.history(code, before, most);
        var places = hubs.byIds(Stream.concat(Stream.of(org), history.stream())
                .flatMap(revision -> Stream.of(revision.fromHub(), revision.residence()))
                .collect(Collectors.toSet()));
        shown.accept(new OrgOverview(
                detail(org, places), file, documents, history, places, names.names(people(file, documents))));
    }

    private static Set<Long> people(OrgFile file, List<Document> documents) {
        return Stream.concat(file.notes().stream().map(OrgNote::accountId), FiledDocument.people(documents).stream())
                .collect(Collectors.toSet());
    }

    /** The organization of this code, if the register has it. */
    @Allowed(READ_ORGANIZATION)
    public Optional<OrgDetail> find(String uscc) {
        return orgs.find(Uscc.normalised(uscc)).map(this::detail);
    }

    private OrgDetail detail(SocialOrg org) {
        return detail(org, hubs.byIds(List.of(org.residence(), org.fromHub())));
    }

    private OrgDetail detail(SocialOrg org, Map<Integer, Hub> places) {
        var reception = here.reception();
        boolean writes = caller.may(REPORT_ORGANIZATION) || caller.may(REGISTER_ORGANIZATION);
        Optional<Reason> objection = reception.objectionTo(org);
        boolean confirms = caller.may(REGISTER_ORGANIZATION)
                && org.standing() == Standing.REPORTED
                && reception.objectionToConfirming(org.uscc()).isEmpty();
        return new OrgDetail(
                org,
                places.get(org.residence()),
                places.get(org.fromHub()),
                writes && objection.isEmpty(),
                confirms,
                objection.orElse(null));
    }

    /** The revisions before one, the latest first. Ask for one more than shown to know whether there are more. */
    @Allowed(READ_ORGANIZATION)
    public List<SocialOrg> history(String uscc, int before, int most) {
        return orgs.history(found(uscc).uscc().value(), before, most);
    }

    private SocialOrg found(String uscc) {
        return orgs.find(Uscc.normalised(uscc)).orElseThrow(() -> new NotVisible("organization " + uscc));
    }

    /** What is resident in the room's hub, or what it has registered; and of that what is resident below, where chosen. */
    private OrgExtent within(OrgFilter filter) {
        var room = current.required();
        if (filter.registrar() == null) {
            return OrgExtent.residentIn(below(filter));
        }
        return new OrgExtent(
                filter.hub() == null ? null : below(filter), here.codes().divisionsOf(room.id()));
    }

    /** The room's hub, or the one below it that was chosen. */
    private Hub below(OrgFilter filter) {
        var room = current.required();
        if (filter.hub() == null || filter.hub().isBlank()) {
            return room;
        }
        return hubs.named(filter.hub()).map(hubs::inCharge).filter(room::covers).orElseThrow(() -> new RuleViolation(
                        "registry.list.hubUnknown", filter.hub())
                .in("hub"));
    }

    private List<OrgRow> rows(List<SocialOrg> found) {
        var residences = hubs.byIds(found.stream().map(SocialOrg::residence).collect(Collectors.toSet()));
        return found.stream()
                .map(org -> new OrgRow(org, residences.get(org.residence())))
                .toList();
    }
}
