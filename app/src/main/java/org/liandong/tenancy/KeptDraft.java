package org.liandong.tenancy;

import java.time.Instant;
import java.util.Map;
import org.liandong.shared.Texts;
import org.liandong.shared.ToldText;

/** A draft as it was kept; see {@link DraftForm}. */
public record KeptDraft(
        String id,
        String form,
        String title,
        ToldText told,
        String seen,
        Map<String, String> opened,
        Map<String, String> typed,
        Instant savedAt) {

    /** What its form is for, in a reader's language where that is known. */
    public String title(Texts texts) {
        return told == null ? title : told.in(texts);
    }
}
