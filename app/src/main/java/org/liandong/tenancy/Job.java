package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.liandong.shared.Ids;

/**
 * Long work that a person started and may leave: it waits, some node of the cluster runs it in the person's name, and it is
 * done or has failed. Its numbers are written while it runs, so that a page can show how far it is.
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

    protected Job() {}

    Job(String kind, int hubId, Long accountId, long subject, String locale, Instant now) {
        this.kind = kind;
        this.hubId = hubId;
        this.accountId = accountId;
        this.subject = subject;
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

    Long accountId() {
        return accountId;
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
}
