package org.liandong.tenancy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a file is, by its content and not by what its sender calls it. Only what is known to be harmless to open is known at
 * all; a file that is nothing of it is not taken, whatever else it may be.
 */
final class DocumentContent {

    /** What was found. {@code macros} tells that opening the file could run a program in it. */
    record Found(DocumentKind kind, boolean macros) {
        static Found harmless(DocumentKind kind) {
            return new Found(kind, false);
        }
    }

    private static final int BEGINNING = 8;
    private static final int PORTION = 8192;
    private static final int[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final int[] JPEG = {0xFF, 0xD8, 0xFF};
    private static final int[] PNG = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final int[] PACKED = {'P', 'K', 3, 4};
    private static final int[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    private DocumentContent() {}

    static Optional<Found> of(Path file) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(BEGINNING);
        }
        if (begins(beginning, PDF)) {
            return Optional.of(Found.harmless(DocumentKind.PDF));
        }
        if (begins(beginning, JPEG)) {
            return Optional.of(Found.harmless(DocumentKind.JPEG));
        }
        if (begins(beginning, PNG)) {
            return Optional.of(Found.harmless(DocumentKind.PNG));
        }
        if (begins(beginning, PACKED)) {
            return PackedDocument.of(file);
        }
        if (begins(beginning, COMPOUND)) {
            return CompoundDocument.of(file);
        }
        return isText(file) ? Optional.of(Found.harmless(DocumentKind.TEXT)) : Optional.empty();
    }

    private static boolean begins(byte[] content, int[] beginning) {
        return content.length >= beginning.length
                && IntStream.range(0, beginning.length).allMatch(i -> (content[i] & 0xFF) == beginning[i]);
    }

    private static boolean isText(Path file) throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            if (isText(file, charset)) {
                return true;
            }
        }
        return false;
    }

    /** Text throughout, in portions: no sign that does not belong to the character set, and none that controls a machine. */
    private static boolean isText(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(PORTION);
        var signs = CharBuffer.allocate(PORTION);
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                var result = decoder.decode(bytes, signs, end);
                if (result.isError() || hasControls(signs.flip())) {
                    return false;
                }
                bytes.compact();
                signs.clear();
            }
        }
        return true;
    }

    private static boolean hasControls(CharBuffer signs) {
        return signs.chars().anyMatch(sign -> sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r');
    }
}
