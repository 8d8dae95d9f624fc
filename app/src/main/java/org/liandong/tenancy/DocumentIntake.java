package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sha256;
import org.liandong.shared.Source;
import org.liandong.tenancy.RuleBook.Ruled;

/**
 * Looks at what comes in before it is kept: how large, what it is, whether its name says the same, whether it is harmful. It is
 * written to disk as it comes and never held whole; no transaction waits for it.
 */
@ApplicationScoped
public class DocumentIntake {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int PORTION = 16 * 1024;
    private static final int NAME_LENGTH = 200;
    private static final String TYPES = "tenancy.document.type";

    @Inject
    private DocumentStore store;

    @Inject
    private VirusScanner scanner;

    @Inject
    private RuleBook rules;

    /** The caller closes it. */
    public ReceivedFile receive(String fileName, InputStream content) {
        RuleViolation.require(store.isThere(), "tenancy.document.noStore");
        var name = plain(fileName);
        try {
            var staged = store.staging();
            try {
                return looked(name, staged, content);
            } catch (IOException | RuntimeException refused) {
                Files.deleteIfExists(staged);
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReceivedFile looked(String name, Path staged, InputStream content) throws IOException {
        var sha256 = Sha256.begun();
        long size = copy(name, content, staged, sha256);
        var kind = kind(name, staged);
        var hash = HexFormat.of().formatHex(sha256.digest());
        if (scanner.isThere()) {
            scan(name, hash, staged);
        }
        return new ReceivedFile(name, kind, size, hash, scanner.isThere(), staged);
    }

    private long copy(String name, InputStream content, Path staged, MessageDigest sha256) throws IOException {
        var most = rules.of("tenancy.document.mebibytes");
        long limit = (long) most.number() * MEBIBYTE;
        long size = 0;
        var portion = new byte[PORTION];
        try (var out = new DigestOutputStream(Files.newOutputStream(staged), sha256)) {
            for (int read = content.read(portion); read > 0; read = content.read(portion)) {
                size += read;
                if (size > limit) {
                    throw refused("tenancy.document.tooLarge", most.source(), name, most.number());
                }
                out.write(portion, 0, read);
            }
        }
        if (size == 0) {
            throw refused("tenancy.document.empty", null, name);
        }
        return size;
    }

    private DocumentKind kind(String name, Path staged) throws IOException {
        var allowed = rules.all(TYPES);
        var found = DocumentContent.of(staged)
                .orElseThrow(() -> refused("tenancy.document.unknownKind", source(allowed), name, endings(allowed)));
        if (found.macros()) {
            throw refused("tenancy.document.macros", source(allowed), name);
        }
        var rule = allowed.stream()
                .filter(each -> each.object().equals(found.kind().name()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "tenancy.document.kindNotTaken", source(allowed), name, found.kind(), endings(allowed)));
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!Arrays.asList(rule.value().split(" ")).contains(ending)) {
            throw refused("tenancy.document.nameSaysOther", rule.source(), name, found.kind(), endings(List.of(rule)));
        }
        return found.kind();
    }

    private void scan(String name, String hash, Path staged) {
        try {
            scanner.threatIn(staged).ifPresent(threat -> {
                throw new Infected(name, hash, threat);
            });
        } catch (ScannerSilent silent) {
            throw refused("tenancy.document.scannerSilent", null, name);
        }
    }

    /** What a page says before somebody chooses a file. */
    public List<String> endings() {
        return endings(rules.all(TYPES));
    }

    public int mebibytes() {
        return rules.of("tenancy.document.mebibytes").number();
    }

    private static List<String> endings(List<Ruled> allowed) {
        return allowed.stream()
                .flatMap(rule -> Arrays.stream(rule.value().split(" ")))
                .toList();
    }

    private static Source source(List<Ruled> allowed) {
        return allowed.stream().map(Ruled::source).findFirst().orElse(null);
    }

    private static RuleViolation refused(String key, Source source, Object... values) {
        return new RuleViolation(key, values).in("file").from(source);
    }

    /** Without folders and signs that control a machine or turn the direction of writing. */
    private static String plain(String fileName) {
        var name = fileName == null ? "" : fileName.strip();
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        RuleViolation.require(!last.isEmpty() && !last.matches("\\.+"), "tenancy.document.nameMissing");
        return last.substring(Math.max(0, last.length() - NAME_LENGTH));
    }
}
