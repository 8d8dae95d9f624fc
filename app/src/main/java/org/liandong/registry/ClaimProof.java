package org.liandong.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.liandong.tenancy.HubOwned;

/** What a claim is proved with, handed over to the hub that decides. */
@Entity
@Table(name = "claim_proof")
public class ClaimProof extends HubOwned {

    @Column(name = "claim_id")
    private long claimId;

    private String text;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ProofKind kind;

    private int size;
    private String sha256;
    private byte[] content;

    protected ClaimProof() {}

    ClaimProof(OrgClaim claim, Proof proof) {
        this.claimId = claim.id();
        this.text = proof.text();
        this.fileName = proof.fileName();
        this.kind = proof.kind();
        this.size = proof.content().length;
        this.sha256 = proof.sha256();
        this.content = proof.content().clone();
    }

    public String text() {
        return text;
    }

    public String fileName() {
        return fileName;
    }

    public ProofKind kind() {
        return kind;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] content() {
        return content.clone();
    }
}
