package org.liandong.registry.web;

import java.util.List;
import java.util.Objects;
import org.liandong.registry.OrgColumn;
import org.liandong.registry.OrgFilter;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.registry.Standing;
import org.liandong.shared.Texts;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;

/** What narrows a list of organizations, and what else could. */
public final class OrgSearch {

    private final Listing<OrgColumn> list;
    private final Texts texts;
    private final OrgFilter filter;
    private final List<Choice> types;
    private final List<Choice> statuses;
    private final List<Choice> standings;
    private final List<Choice> registrars;

    public OrgSearch(Listing<OrgColumn> list, Texts texts) {
        this.list = list;
        this.texts = texts;
        this.filter = list.filter(OrgFilter::read);
        list.chip("q", texts.text("registry.org.list.words"), filter.text());
        chip("type", "registry.Column.TYPE", filter.type());
        chip("status", "registry.Column.STATUS", filter.status());
        chip("standing", "registry.org.standing", filter.standing());
        chip("registrar", "registry.org.list.extent", filter.registrar());
        this.types = list.choices("type", List.of(OrgType.values()));
        this.statuses = list.choices("status", List.of(OrgStatus.values()));
        this.standings = list.choices("standing", List.of(Standing.values()));
        this.registrars = List.of(
                new Choice(
                        texts.text("registry.org.list.residentHere"),
                        list.with("registrar", null),
                        filter.registrar() == null),
                new Choice(
                        texts.label(OrgFilter.Registrar.HERE),
                        list.with("registrar", OrgFilter.Registrar.HERE),
                        filter.registrar() != null));
    }

    private void chip(String parameter, String name, Enum<?> chosen) {
        list.chip(parameter, texts.text(name), chosen);
    }

    public OrgFilter filter() {
        return filter;
    }

    /** What was typed, or null. */
    public String text() {
        return filter.text();
    }

    public List<Choice> types() {
        return types;
    }

    public List<Choice> statuses() {
        return statuses;
    }

    public List<Choice> standings() {
        return standings;
    }

    /** Those that are resident here, or those that were registered here. */
    public List<Choice> registrars() {
        return registrars;
    }

    /** The list in another place. */
    public Choice hub(String code, String label) {
        return new Choice(label, list.with("hub", code), Objects.equals(code, filter.hub()));
    }
}
