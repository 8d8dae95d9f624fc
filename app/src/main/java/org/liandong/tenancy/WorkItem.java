package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.shared.Ids;
import org.liandong.shared.Permission;

/**
 * Something that waits to be done in a hub's room: opened, kept up and closed in the transaction of the case it stands for.
 * The hubs of its path see it, so it is what lists over a subtree and lists of what is due are made of. It tells no more of
 * the case than what the matrix opens upwards.
 */
@Entity
@Table(name = "work_item")
public class WorkItem implements WithinSubtree {

    private static final int TITLE_LENGTH = 300;

    @Id
    private long id = Ids.next();

    @Version
    private long version;

    @Column(name = "hub_id")
    private int hubId;

    @Column(name = "city_id")
    private int cityId;

    @Column(name = "district_id")
    private Integer districtId;

    @Column(name = "street_id")
    private Integer streetId;

    @Column(name = "successor_id")
    private Integer successorId;

    @Column(name = "office_id")
    private Long officeId;

    @Enumerated(EnumType.STRING)
    private WorkKind kind;

    private String subject;
    private String title;

    /** The keys of the hubs it is about, one after the other, where these are its title. */
    @Column(name = "title_hubs")
    private String titleHubs;

    private int quantity = 1;

    /** In fen. */
    private Long amount;

    @Enumerated(EnumType.STRING)
    private WorkState state = WorkState.OPEN;

    @Enumerated(EnumType.STRING)
    private Permission permission;

    @Column(name = "not_by")
    private Long notBy;

    private String page;

    @Embedded
    private Due due;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected WorkItem() {}

    /**
     * @param subject names the case within its kind
     * @param page behind the room's address, where it is done
     */
    WorkItem(WorkKind kind, Hub hub, String subject, String title, Due due, String page, Instant now) {
        this.kind = Objects.requireNonNull(kind);
        this.subject = Objects.requireNonNull(subject);
        this.due = Objects.requireNonNull(due);
        this.page = Objects.requireNonNull(page);
        this.title = shortened(title);
        this.openedAt = now;
        hubId = hub.id();
        permission = kind.doing(hub.tier());
        place(hub);
        successorId = hub.successorId();
    }

    private void place(Hub hub) {
        var lineage = hub.lineage();
        cityId = lineage.get(0);
        districtId = lineage.size() > 1 ? lineage.get(1) : null;
        streetId = lineage.size() > 2 ? lineage.get(2) : null;
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= TITLE_LENGTH
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
    }

    /** Somebody who must not do it himself, because it is his own case (SOD-2, SOD-5). */
    WorkItem notBy(Long account) {
        notBy = account;
        return this;
    }

    /** It is called by these hubs, as they are called when it is read. */
    WorkItem about(List<Hub> hubs) {
        titleHubs = hubs.isEmpty()
                ? null
                : hubs.stream().map(hub -> Integer.toString(hub.id())).collect(Collectors.joining(" "));
        return this;
    }

    WorkItem inOffice(Long office) {
        officeId = office;
        return this;
    }

    /** @param fen what it is about */
    WorkItem over(Long fen) {
        amount = fen;
        return this;
    }

    /** Something that stands for many cases: how many there are now, and by when the first of them is due. */
    void stand(int cases, Due first) {
        quantity = cases;
        due = first;
    }

    /** The same period, by a calendar that knows more. */
    void reckon(Due anew) {
        due = anew;
    }

    /** The hub stands elsewhere in the tree now, or its successor works on in its room. */
    void follow(Hub hub) {
        place(hub);
        successorId = hub.successorId();
    }

    void close(WorkState end, Instant now) {
        state = end;
        closedAt = now;
    }

    @Override
    public int fromHub() {
        return hubId;
    }

    public long id() {
        return id;
    }

    /** The hub in whose room it is done. */
    public int hubId() {
        return hubId;
    }

    /** The district it lies in, or null for the city's own. */
    public Integer districtId() {
        return districtId;
    }

    /** The hub that works on in the room, once this one is closed, or null. */
    public Integer successorId() {
        return successorId;
    }

    public Optional<Long> officeId() {
        return Optional.ofNullable(officeId);
    }

    public WorkKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    /** What the case is called; empty where it stands for many. Where hubs are its title, these go before it. */
    public String title() {
        return title;
    }

    /** The keys of the hubs that the case is called by, in their order; none where it has a name of its own. */
    public List<Integer> titleHubs() {
        return titleHubs == null
                ? List.of()
                : Stream.of(titleHubs.split(" ")).map(Integer::valueOf).toList();
    }

    /** How many cases it stands for. */
    public int quantity() {
        return quantity;
    }

    /** What it is about, in fen. */
    public Optional<Long> amount() {
        return Optional.ofNullable(amount);
    }

    public WorkState state() {
        return state;
    }

    /** Whoever holds it in the hub may do it. */
    public Permission permission() {
        return permission;
    }

    /** Whether it is not this account's to do, whatever he may otherwise. */
    public boolean isNotFor(long account) {
        return notBy != null && notBy == account;
    }

    /** Behind the room's address. */
    public String page() {
        return page;
    }

    public Due due() {
        return due;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When it was done or given up, or null. */
    public Instant closedAt() {
        return closedAt;
    }
}
