package org.liandong.shared;

import java.io.IOException;
import java.io.InputStream;

/** The rest of a body that is refused: a sender who is cut off in the middle does not get to read why. */
public final class Unread {

    private static final int MOST_BYTES = 64 << 20;

    private Unread() {}

    /** Reads it away, as far as anybody in good faith may have sent it. */
    public static void discard(InputStream body) throws IOException {
        var part = new byte[8192];
        int read = 0;
        for (long left = MOST_BYTES; left > 0 && read >= 0; left -= read) {
            read = body.read(part);
        }
    }
}
