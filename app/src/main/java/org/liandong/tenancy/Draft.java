package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.liandong.shared.ToldText;

/** What somebody has typed into a form and not sent yet. It goes when the form is sent, given up or forgotten. */
@Entity
@Table(name = "form_draft")
class Draft extends PersonOwned {

    private String form;
    /** Empty where it is told by its key. */
    private String title;

    @Column(name = "title_key")
    private String titleKey;

    @Column(name = "title_details")
    private String titleDetails;

    private String seen;
    private String opened;
    private String typed;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() {}

    Draft(DraftForm written, Instant now) {
        this.form = written.form();
        write(written, now);
    }

    final void write(DraftForm written, Instant now) {
        title = written.told() == null ? written.title() : "";
        titleKey = written.told() == null ? null : written.told().key();
        titleDetails = written.told() == null ? null : written.told().details();
        seen = written.seen();
        opened = FieldTexts.written(written.opened());
        typed = FieldTexts.written(written.typed());
        savedAt = now;
    }

    KeptDraft kept() {
        return new KeptDraft(
                Long.toString(id()),
                form,
                title,
                told(),
                seen,
                FieldTexts.read(opened),
                FieldTexts.read(typed),
                savedAt);
    }

    private ToldText told() {
        return titleKey == null ? null : new ToldText(titleKey, titleDetails);
    }
}
