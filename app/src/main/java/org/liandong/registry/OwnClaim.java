package org.liandong.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liandong.tenancy.PersonOwned;

/** What somebody keeps of his own claim: his words, and which file he sent. */
@Entity
@Table(name = "own_claim")
public class OwnClaim extends PersonOwned {

    @Column(name = "claim_id")
    private long claimId;

    private String text;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    protected OwnClaim() {}

    OwnClaim(OrgClaim claim, Proof proof) {
        this.claimId = claim.id();
        this.text = proof.text();
        this.fileName = proof.fileName();
        this.sha256 = proof.sha256();
    }

    public long claimId() {
        return claimId;
    }

    public String text() {
        return text;
    }

    public String fileName() {
        return fileName;
    }

    public String sha256() {
        return sha256;
    }
}
