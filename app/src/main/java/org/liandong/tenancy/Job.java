package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;

/**
 * Long work that a person started and may leave: it waits, some node of the cluster runs it in the person's name, and it is
 * done, has failed or was cancelled. A file that it leaves behind is kept for a time. Its numbers are written while it runs, so that a page can show how far it is.
 */
@Entity
@Table(name = "job")
public class Job implements Platform {

    @Id
    private long id = Ids.next();

    private String kind;

    @Column(name = "hub_id")
    private int hubId;

    @Column(name = "account_id")
    private Long accountId;

    private long subject;
    private String title;
    private String locale;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.WAITING;

    /** How often a node has taken the job up; who took it up earlier no longer has a say. */
    private int claim;

    private Instant heartbeat;
    private int done;
    private int total;
    private int accepted;
    private int rejected;
    private String problem;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_size")
    private Long fileSize;

    @Column(name = "kept_until")
    private Instant keptUntil;

    /** Whether the file's content is gone. */
    private boolean dropped;

    protected Job() {}

    Job(String kind, int hubId, Long accountId, long subject, String title, String locale, Instant now) {
        this.kind = kind;
        this.hubId = hubId;
        this.accountId = accountId;
        this.subject = subject;
        this.title = title;
        this.locale = locale;
        this.heartbeat = now;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    int hubId() {
        return hubId;
    }

    /** Who started it; null where the machine did. */
    public Long accountId() {
        return accountId;
    }

    /** What the person calls it, such as the name of a file that was sent in. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** The id of what the job works on, in the words of its feature. */
    public long subject() {
        return subject;
    }

    /** The language of the person who started it. */
    String locale() {
        return locale;
    }

    public JobState state() {
        return state;
    }

    /** Whether it was begun anew because the node that ran it stopped. */
    public boolean isBegunAnew() {
        return claim > 1;
    }

    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    public int accepted() {
        return accepted;
    }

    public int rejected() {
        return rejected;
    }

    /** What went wrong, told in the language of the person who started the job. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The file it left behind, also when that is no longer kept. */
    public Optional<KeptFile> file() {
        return Optional.ofNullable(fileName).map(name -> new KeptFile(name, fileSize, keptUntil));
    }

    /** Where a list that ends with this job goes on. */
    public Mark mark(Sort<JobColumn> sort) {
        return Mark.of(sort, Long.toString(id), null);
    }

    public boolean isFileKept() {
        return fileName != null
                && (keptUntil == null || keptUntil.isAfter(Clocks.machine().instant()));
    }
}
