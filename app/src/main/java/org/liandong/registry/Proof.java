package org.liandong.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.liandong.rules.RuleTable;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;

/** What somebody proves a claim with: some words and one file, checked. */
record Proof(String text, String fileName, ProofKind kind, byte[] content) {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int NAME_LENGTH = 200;

    static Proof of(String text, String fileName, byte[] content, RuleTable rules, LocalDate today) {
        var words = text == null ? "" : text.strip();
        var length = rules.on(today, "registry.claim.textLength");
        missing(text, content).stream().findFirst().ifPresent(reason -> {
            throw reason.asViolation();
        });
        if (words.length() > length.number()) {
            throw new RuleViolation("registry.claim.textTooLong", words.length(), length.number())
                    .in("text")
                    .from(length.source());
        }
        var size = rules.on(today, "registry.claim.mebibytes");
        if (content.length > (long) size.number() * MEBIBYTE) {
            throw new RuleViolation("registry.claim.fileTooLarge", size.number())
                    .in("file")
                    .from(size.source());
        }
        var kind = ProofKind.of(content).orElseThrow(() -> new RuleViolation("registry.claim.fileKind").in("file"));
        return new Proof(words, shortened(fileName), kind, content);
    }

    /** What has to be there and is not. */
    static List<Reason> missing(String text, byte[] content) {
        var found = new ArrayList<Reason>();
        if (text == null || text.isBlank()) {
            found.add(Reason.of("registry.claim.textMissing").in("text"));
        }
        if (content == null || content.length == 0) {
            found.add(Reason.of("registry.claim.fileMissing").in("file"));
        }
        return found;
    }

    private static String shortened(String fileName) {
        var name = fileName == null || fileName.isBlank() ? "proof" : fileName.strip();
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.substring(Math.max(0, last.length() - NAME_LENGTH));
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
