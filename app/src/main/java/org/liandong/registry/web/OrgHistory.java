package org.liandong.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.liandong.registry.SocialOrg;
import org.liandong.registry.Standing;
import org.liandong.shared.Texts;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.HistoryLine.Change;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.web.Place;

/** How an entry came about: each revision with what it changed, the one that holds first. */
final class OrgHistory {

    private final Texts texts;
    private final Map<Integer, Hub> hubs;

    OrgHistory(Texts texts, Map<Integer, Hub> hubs) {
        this.texts = texts;
        this.hubs = hubs;
    }

    /** @param most how many are told; one more is given where there is one, to compare the last with */
    List<HistoryLine> lines(List<SocialOrg> revisions, int most) {
        var lines = new ArrayList<HistoryLine>();
        for (int i = 0; i < Math.min(most, revisions.size()); i++) {
            lines.add(line(revisions.get(i), i + 1 < revisions.size() ? revisions.get(i + 1) : null));
        }
        return List.copyOf(lines);
    }

    private HistoryLine line(SocialOrg now, SocialOrg before) {
        var differences = before == null ? List.<Change>of() : differences(before, now);
        return new HistoryLine(
                now.recordedAt(),
                texts.text("registry.org.history." + kind(now, before, differences)),
                place(now.fromHub()),
                differences,
                null);
    }

    private static String kind(SocialOrg now, SocialOrg before, List<Change> differences) {
        if (before == null) {
            return now.standing() == Standing.REPORTED ? "reported" : "registered";
        }
        return differences.isEmpty() ? "confirmed" : "changed";
    }

    private List<Change> differences(SocialOrg before, SocialOrg now) {
        var found = new ArrayList<Change>();
        compare(found, "NAME", SocialOrg::name, before, now);
        compare(found, "STATUS", org -> texts.label(org.status()), before, now);
        compare(found, "AUTHORITY", SocialOrg::authority, before, now);
        compare(found, "STREET", org -> place(org.residence()), before, now);
        compare(found, "ADDRESS", org -> org.address().orElse(null), before, now);
        compare(found, "LEGAL_REPRESENTATIVE", org -> org.legalRepresentative().orElse(null), before, now);
        compare(found, "SCOPE", org -> org.scope().orElse(null), before, now);
        compare(found, "FIELD", org -> org.field().map(texts::label).orElse(null), before, now);
        compare(
                found,
                "ESTABLISHED_ON",
                org -> org.establishedOn().map(LocalDate::toString).orElse(null),
                before,
                now);
        return List.copyOf(found);
    }

    private void compare(
            List<Change> found, String column, Function<SocialOrg, String> field, SocialOrg before, SocialOrg now) {
        var was = field.apply(before);
        var is = field.apply(now);
        if (!Objects.equals(was, is)) {
            found.add(new Change(texts.text("registry.Column." + column), was, is));
        }
    }

    private String place(int hub) {
        return new Place(hubs.get(hub), texts).name();
    }
}
