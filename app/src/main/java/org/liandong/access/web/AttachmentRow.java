package org.liandong.access.web;

import java.time.Instant;

/**
 * A document as {@code ld:attachments} shows it.
 *
 * @param href of its content, null where it is withdrawn
 * @param attachedBy who attached it, by name
 * @param withdrawnAt null unless it is withdrawn
 */
public record AttachmentRow(
        String id,
        String fileName,
        String kind,
        String size,
        String sha256,
        boolean scanned,
        String href,
        String attachedBy,
        Instant attachedAt,
        Instant withdrawnAt,
        String withdrawnBy,
        String withdrawnReason) {

    private static final int SHORT = 12;

    /** Enough of the hash to tell two files apart. */
    public String shortHash() {
        return sha256.substring(0, SHORT);
    }
}
