package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.liandong.shared.TwoNames;

/**
 * A tenant: the city's, a district's or a street's incubation hub. Its code and its place in the tree are dated rows
 * ({@link HubCode}, {@link HubPlacement}); the columns here repeat today's, so that one row tells who the hub is.
 */
@Entity
@Table(name = "hub")
public class Hub implements Platform {

    @Id
    private int id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private String code;
    private String name;

    @Column(name = "english_name")
    private String englishName;

    @Column(name = "parent_id")
    private Integer parentId;

    private String path;
    private String accent;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "successor_id")
    private Integer successorId;

    protected Hub() {}

    /** @param parent null for the city */
    Hub(int id, Tier tier, String code, Hub parent) {
        this.id = id;
        this.tier = Objects.requireNonNull(tier);
        this.code = Objects.requireNonNull(code);
        this.parentId = parent == null ? null : parent.id;
        this.path = (parent == null ? "/" : parent.path) + id + "/";
    }

    /** @return whether anything changed */
    boolean describe(String newName, String newEnglishName, String newAccent) {
        boolean same = newName.equals(name)
                && Objects.equals(newEnglishName, englishName)
                && Objects.equals(newAccent, accent);
        name = newName;
        englishName = newEnglishName;
        accent = newAccent;
        return !same;
    }

    /** From now on under another district, under the code it has there. */
    void moveUnder(Hub district, String newCode) {
        parentId = district.id;
        path = district.path + id + "/";
        code = newCode;
    }

    /** Nothing new begins here any more; what is open goes on in its rooms by the successor's members. */
    void mergeInto(Hub successor, LocalDate day) {
        closedOn = day;
        successorId = successor.id;
    }

    /** Its successor has gone up in another hub in its turn. */
    void followOn(Hub newSuccessor) {
        successorId = newSuccessor.id;
    }

    public int id() {
        return id;
    }

    public Tier tier() {
        return tier;
    }

    /** Today's division code: 6 digits for city and district, 9 for a street. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The English name, or the Chinese one where no official English name is known. */
    public String englishName() {
        return englishName == null ? name : englishName;
    }

    /** Its name within a text, told in the language of the text. */
    public TwoNames names() {
        return new TwoNames(name, englishName());
    }

    /** The parent hub's id, null for the city. */
    public Integer parentId() {
        return parentId;
    }

    /** Ids from the city down to this hub, such as {@code /1/4/87/}. */
    public String path() {
        return path;
    }

    /** The hub's own colour as {@code #rrggbb}. */
    public String accent() {
        return accent;
    }

    /** The day from which it is closed, if it is. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    /** Into which hub it was merged, or null. */
    public Integer successorId() {
        return successorId;
    }

    /** Whether this hub is the other one or lies above it. */
    public boolean covers(Hub other) {
        return other.path.startsWith(path);
    }

    /** Ids of the city, …, this hub. */
    public List<Integer> lineage() {
        return Arrays.stream(path.split("/"))
                .filter(id -> !id.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
