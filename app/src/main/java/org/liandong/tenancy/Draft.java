package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody has typed into a form and not sent yet. It goes when the form is sent, given up or forgotten. */
@Entity
@Table(name = "form_draft")
class Draft extends PersonOwned {

    private String form;
    private String title;
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
        title = written.title();
        seen = written.seen();
        opened = FieldTexts.written(written.opened());
        typed = FieldTexts.written(written.typed());
        savedAt = now;
    }

    KeptDraft kept() {
        return new KeptDraft(
                Long.toString(id()), form, title, seen, FieldTexts.read(opened), FieldTexts.read(typed), savedAt);
    }
}
