package org.liandong.tenancy;

import java.time.Instant;
import java.util.Map;

/** A draft as it was kept; see {@link DraftForm}. */
public record KeptDraft(
        String id,
        String form,
        String title,
        String seen,
        Map<String, String> opened,
        Map<String, String> typed,
        Instant savedAt) {}
