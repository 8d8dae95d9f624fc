package org.liandong.tenancy.web;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.liandong.shared.ToldText;
import org.liandong.shared.web.Query;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.DraftForm;
import org.liandong.tenancy.Drafts;
import org.liandong.tenancy.FieldTexts;
import org.liandong.tenancy.KeptDraft;

/**
 * A form somebody has open, {@code ld:form}. It carries what its fields held when it was opened, so that three versions can
 * be told apart: that one, what is held since, and what was typed. What only somebody else changed is taken over; where both
 * did, one is chosen. Its draft is kept by a script or by a button and offered when the page is opened again.
 */
public final class OpenForm {

    private static final String SEEN = "seen";
    private static final String OPENED = "opened";
    private static final String RESUMED = "draft";
    private static final String THEIRS = "theirs";

    /** What stands in the form, and what it is based on. */
    private record Written(String version, Map<String, String> opened, Map<String, String> typed) {}

    private final String id;
    private final ToldText title;
    private final String address;
    private final Supplier<Forms.Held> held;
    private final Drafts drafts;
    private final Told told;
    private final HttpServletRequest request;
    private Optional<KeptDraft> draft;

    OpenForm(
            String id,
            ToldText title,
            String address,
            Supplier<Forms.Held> held,
            Drafts drafts,
            Told told,
            HttpServletRequest request) {
        this.id = id;
        this.title = title;
        this.address = address;
        this.held = held;
        this.drafts = drafts;
        this.told = told;
        this.request = request;
    }

    public ToldText getTitle() {
        return title;
    }

    /** Of the form's page, behind the context path. */
    public String getAddress() {
        return address;
    }

    /** What the form's page has to be told again when it is sent. */
    public List<Query.Parameter> getOf() {
        int query = address.indexOf('?');
        return query < 0
                ? List.of()
                : Query.read(address.substring(query + 1)).entrySet().stream()
                        .map(entry -> new Query.Parameter(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** The version the next sending is based on: the one this page shows. */
    public String getSeen() {
        return held.get().version();
    }

    /** What the fields hold in that version. */
    public String getOpened() {
        return FieldTexts.written(values(held.get()));
    }

    /** The version that whoever sends the form has had before him; what can be none is not the one that holds. */
    public long seen() {
        var seen = isSent() ? given(SEEN) : held.get().version();
        return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
    }

    private boolean isSent() {
        return request.getParameter(id) != null;
    }

    private String given(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Whether somebody wrote since the form was opened. */
    public boolean isOvertaken() {
        return !written().version().equals(held.get().version());
    }

    /** The fields that somebody else changed and that were typed differently. */
    public List<FormConflict> getConflicts() {
        var written = written();
        return isOvertaken()
                ? held.get().fields().stream()
                        .flatMap(field -> conflict(field, written))
                        .toList()
                : List.of();
    }

    private static Stream<FormConflict> conflict(FormField field, Written written) {
        var now = field.value();
        var was = written.opened().getOrDefault(field.id(), now);
        var mine = written.typed().getOrDefault(field.id(), was);
        if (now.equals(was) || now.equals(mine)) {
            return Stream.empty();
        }
        return Stream.of(new FormConflict(
                field.id(),
                field.label(),
                told(field, was),
                told(field, now),
                told(field, mine),
                !mine.equals(was),
                now,
                mine));
    }

    private static String told(FormField field, String value) {
        return value.isEmpty() ? "" : field.told().apply(value);
    }

    private Written written() {
        var now = held.get();
        if (isSent()) {
            var opened = given(OPENED).isEmpty() ? values(now) : FieldTexts.read(given(OPENED));
            return new Written(given(SEEN), opened, typed(now, opened));
        }
        return isResumed()
                ? draft().map(kept -> new Written(kept.seen(), kept.opened(), kept.typed()))
                        .orElseThrow()
                : new Written(now.version(), values(now), values(now));
    }

    private static Map<String, String> values(Forms.Held held) {
        var values = new LinkedHashMap<String, String>();
        held.fields().forEach(field -> values.put(field.id(), field.value()));
        return values;
    }

    private Map<String, String> typed(Forms.Held now, Map<String, String> opened) {
        var typed = new LinkedHashMap<String, String>();
        now.fields().stream().map(FormField::id).forEach(field -> {
            var value = request.getParameter(id + ":" + field);
            typed.put(field, value == null ? opened.getOrDefault(field, "") : FieldTexts.plain(value));
        });
        return typed;
    }

    /** Before what was sent is looked at: where the other's version was chosen, it takes the place of what was typed. */
    public void merge(ComponentSystemEvent event) {
        if (isSent()) {
            FieldTexts.read(given(OPENED)).forEach((field, theirs) -> {
                if (THEIRS.equals(request.getParameter(id + ":take:" + field))) {
                    put(event.getComponent(), field, theirs);
                }
            });
        }
    }

    /** Before the form is shown: a draft that is gone on with, and what only somebody else changed. */
    public void fill(ComponentSystemEvent event) {
        if (isResumed()) {
            written().typed().forEach((field, text) -> put(event.getComponent(), field, text));
        }
        getConflicts().stream()
                .filter(conflict -> !conflict.open())
                .forEach(conflict -> put(event.getComponent(), conflict.field(), conflict.nowValue()));
    }

    private static void put(UIComponent form, String field, String text) {
        var input = form.findComponent(field);
        if (input instanceof UISelectBoolean choice) {
            choice.setSubmittedValue(Boolean.valueOf(text));
        } else if (input instanceof EditableValueHolder holder) {
            holder.setSubmittedValue(text);
        }
    }

    private Optional<KeptDraft> draft() {
        if (draft == null) {
            draft = drafts.of(address).filter(this::saysSomething);
        }
        return draft;
    }

    /** What was sent meanwhile is no draft any more. */
    private boolean saysSomething(KeptDraft kept) {
        var now = values(held.get());
        return kept.typed().entrySet().stream()
                .anyMatch(entry -> !entry.getValue().equals(now.get(entry.getKey())));
    }

    /** Whether the page was opened anew while there is a draft: until that is decided, nothing is kept in its place. */
    public boolean isOffered() {
        return !isSent() && request.getParameter(RESUMED) == null && draft().isPresent();
    }

    /** Whether the draft stands in the form. */
    public boolean isResumed() {
        return !isSent() && request.getParameter(RESUMED) != null && draft().isPresent();
    }

    /** Whether the form that is shown has a draft. */
    public boolean isDrafted() {
        return !isOffered() && draft().isPresent();
    }

    /** When the draft was kept, or null. */
    public Instant getDraftedAt() {
        return draft().map(KeptDraft::savedAt).orElse(null);
    }

    public String getResumeHref() {
        return request.getContextPath() + address + (address.contains("?") ? "&" : "?") + RESUMED + "=1";
    }

    /** Keeps what was typed, for whom no script does. */
    public void keep() {
        var now = held.get();
        var opened = FieldTexts.read(given(OPENED));
        drafts.keep(new DraftForm(address, null, title, given(SEEN), opened, typed(now, opened)));
        told.done("shared.draft.kept");
        lead(getResumeHref());
    }

    /** Gives the draft up and shows the form as it was. */
    public void drop() {
        drafts.dropOf(address);
        told.done("shared.draft.dropped");
        lead(request.getContextPath() + address);
    }

    /** What was typed has been taken, so that its draft can go. */
    public void sent() {
        drafts.dropOf(address);
    }

    private static void lead(String href) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(href);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
