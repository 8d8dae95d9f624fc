package org.liandong.registry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.liandong.registry.OrgColumn;
import org.liandong.registry.OrgFilter;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.registry.Standing;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;

/** What narrows a list of organizations, and what else could. */
public final class OrgSearch {

    private final Listing<OrgColumn> list;
    private final Texts texts;
    private final OrgFilter filter;

    public OrgSearch(Listing<OrgColumn> list, Texts texts) {
        this.list = list;
        this.texts = texts;
        try {
            this.filter = OrgFilter.read(list::asked);
        } catch (RuleViolation none) {
            throw new NotVisible("a list with " + none.key());
        }
        list.chip("q", texts.text("registry.org.list.words"), filter.text());
        chip("type", "registry.Column.TYPE", filter.type());
        chip("status", "registry.Column.STATUS", filter.status());
        chip("standing", "registry.org.standing", filter.standing());
    }

    private void chip(String parameter, String name, Enum<?> chosen) {
        list.chip(parameter, texts.text(name), chosen == null ? null : texts.label(chosen));
    }

    public OrgFilter filter() {
        return filter;
    }

    /** What was typed, or null. */
    public String text() {
        return filter.text();
    }

    public List<Choice> types() {
        return choices("type", OrgType.values());
    }

    public List<Choice> statuses() {
        return choices("status", OrgStatus.values());
    }

    public List<Choice> standings() {
        return choices("standing", Standing.values());
    }

    /** One choice more than there are constants: the one that leaves it open comes first. */
    private List<Choice> choices(String name, Enum<?>... constants) {
        var chosen = list.asked(name);
        var all = new Choice(texts.text("registry.org.list.all"), list.with(name, null), chosen == null);
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(constants)
                                .map(constant -> new Choice(
                                        texts.label(constant),
                                        list.with(name, constant.name()),
                                        constant.name().equals(chosen))))
                .toList();
    }

    /** The list in another place. */
    public Choice hub(String code, String label) {
        return new Choice(label, list.with("hub", code), Objects.equals(code, filter.hub()));
    }
}
