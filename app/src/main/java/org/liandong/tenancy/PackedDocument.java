package org.liandong.tenancy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.liandong.tenancy.DocumentContent.Found;

/**
 * An office file of today: a packed folder that says itself what it is. A packed folder that says nothing is an archive, of
 * which nobody knows what comes out. Nothing of it is unpacked but that one word.
 */
final class PackedDocument {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ENTRIES = 20_000;

    /** Beyond it a file is made to fill the memory of whoever opens it. */
    private static final long MOST_UNPACKED = 1L << 30;

    private static final String TYPES = "[Content_Types].xml";

    private static final Map<String, DocumentKind> OFFICE = Map.of(
            "wordprocessingml.document.main+xml", DocumentKind.DOCX,
            "spreadsheetml.sheet.main+xml", DocumentKind.XLSX,
            "presentationml.presentation.main+xml", DocumentKind.PPTX,
            "presentationml.slideshow.main+xml", DocumentKind.PPTX);
    private static final Map<String, DocumentKind> OPEN = Map.of(
            "application/vnd.oasis.opendocument.text", DocumentKind.ODT,
            "application/vnd.oasis.opendocument.spreadsheet", DocumentKind.ODS);
    private static final List<String> PROGRAMS = List.of(
            ".exe", ".dll", ".com", ".scr", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".hta", ".jar", ".lnk");

    private PackedDocument() {}

    static Optional<Found> of(Path file) throws IOException {
        try (var packed = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (packed.size() > MOST_ENTRIES
                    || packed.stream().mapToLong(ZipEntry::getSize).sum() > MOST_UNPACKED) {
                return Optional.empty();
            }
            var names = new ArrayList<String>();
            packed.stream().forEach(entry -> names.add(entry.getName()));
            if (names.stream().map(PackedDocument::small).anyMatch(name -> PROGRAMS.stream()
                    .anyMatch(name::endsWith))) {
                return Optional.empty();
            }
            if (names.contains(TYPES)) {
                return office(text(packed, TYPES), names);
            }
            if (names.contains("mimetype")) {
                return Optional.ofNullable(OPEN.get(text(packed, "mimetype").strip()))
                        .map(kind -> new Found(kind, hasOpenMacros(names)));
            }
            return names.contains("OFD.xml") ? Optional.of(Found.harmless(DocumentKind.OFD)) : Optional.empty();
        } catch (ZipException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Found> office(String types, List<String> names) {
        boolean macros = types.contains("macroEnabled")
                || names.stream()
                        .map(PackedDocument::small)
                        .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/activex/"));
        if (macros) {
            return Optional.of(new Found(null, true));
        }
        return OFFICE.entrySet().stream()
                .filter(entry -> types.contains(entry.getKey()))
                .map(entry -> Found.harmless(entry.getValue()))
                .findFirst();
    }

    private static boolean hasOpenMacros(List<String> names) {
        return names.stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"));
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String text(ZipFile packed, String name) throws IOException {
        try (var in = packed.getInputStream(packed.getEntry(name))) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
