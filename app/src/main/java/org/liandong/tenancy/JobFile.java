package org.liandong.tenancy;

import java.io.IOException;
import java.io.OutputStream;

/** A file that a job leaves behind; it is written out and, where it is large, never held as a whole. */
public record JobFile(String name, String mediaType, Content content) {

    /** Writes what the file holds. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
