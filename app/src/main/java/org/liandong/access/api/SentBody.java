package org.liandong.access.api;

import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.liandong.shared.Sha256;

/**
 * What a request asks for, as a digest that is taken while its body is read. The lines between the parts of a form are made
 * anew at each sending; they do not count, so that the same parts have the same digest.
 */
class SentBody extends FilterInputStream {

    private final MessageDigest digest;
    private final byte[] between;
    /** How many bytes of a line between parts this line has begun with; -1 in any other line. */
    private int alike;

    private String told;

    /** @param head what is asked for beside the body */
    SentBody(String head, MediaType type, InputStream body) {
        super(body);
        digest = Sha256.begun();
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        var boundary = type == null ? null : type.getParameters().get("boundary");
        between = boundary == null ? null : ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        beginLine();
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            note((byte) read);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        if (between == null && read > 0) {
            digest.update(into, from, read);
        } else {
            for (int i = 0; i < read; i++) {
                note(into[from + i]);
            }
        }
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        return readNBytes((int) Math.min(most, Integer.MAX_VALUE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void note(byte sign) {
        if (alike >= 0 && alike < between.length && sign == between[alike]) {
            alike++;
            return;
        }
        if (alike >= 0 && alike < between.length) {
            digest.update(between, 0, alike);
            alike = -1;
        }
        if (alike < 0) {
            digest.update(sign);
        }
        if (sign == '\n') {
            beginLine();
        }
    }

    private void beginLine() {
        alike = between == null ? -1 : 0;
    }

    /** The digest of all that was read. */
    String told() {
        if (told == null) {
            told = HexFormat.of().formatHex(digest.digest());
        }
        return told;
    }
}
