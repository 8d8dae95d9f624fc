package org.liandong.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.liandong.rules.Rule;
import org.liandong.rules.RuleTable;
import org.liandong.shared.Reason;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Tier;

/**
 * Reads what somebody wrote about one organization, in a form or in a row of a sheet, and tells everything that is wrong
 * with it at once. What may be entered by whom is not asked here, save that a street only knows its own residents.
 */
final class EntryCheck {

    /** An entry, when nothing refuses it, and all there is to say about what was written. */
    record Judged(Optional<OrgEntry> entry, List<Reason> reasons) {}

    /** The number of a document or a telephone, which nobody's name has. The entry is public, so neither may stand in it. */
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("\\d(?:[ -]?\\d){6,}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern DIVISION = Pattern.compile("\\d{6}");
    private static final Pattern LINES = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern STREET_CHOICE = Pattern.compile("(\\d{9})\\s+\\D.*");

    private final RuleTable rules;
    private final Territory territory;
    private final Territory.Place writer;
    private final LocalDate today;
    private final CodeRules codes;

    EntryCheck(RuleTable rules, Territory territory, Territory.Place writer, LocalDate today) {
        this.rules = rules;
        this.territory = territory;
        this.writer = writer;
        this.today = today;
        this.codes = new CodeRules(rules, territory, today);
    }

    /** A form says of a field that was emptied that there is nothing in it; a blank cell of a sheet says nothing. */
    Judged judge(OrgForm form) {
        var judged = judge(form::written);
        return new Judged(judged.entry().map(entry -> entry.emptying(form.emptied())), judged.reasons());
    }

    /** @param written the text under each heading, empty where nothing stands */
    Judged judge(Function<Column, String> written) {
        return new Reading(written).judged();
    }

    /** One reading of one entry; it collects reasons on its way. */
    private final class Reading {

        private final Function<Column, String> written;
        private final List<Reason> reasons = new ArrayList<>();

        private Reading(Function<Column, String> written) {
            this.written = written;
        }

        private Judged judged() {
            var code = code();
            String name = name();
            var type = type(code);
            String authority = authority(code);
            int street = street();
            String address = text(Column.ADDRESS, "registry.org.addressLength");
            String representative = representative();
            String scope = text(Column.SCOPE, "registry.org.scopeLength");
            var field = field();
            var status = status();
            var establishedOn = establishedOn();
            if (reasons.stream().anyMatch(Reason::refuses)) {
                return new Judged(Optional.empty(), reasons);
            }
            var entry = new OrgEntry(
                    code, name, type, status, authority, street, address, representative, scope, field, establishedOn);
            return new Judged(Optional.of(entry), reasons);
        }

        /** The code, or null when it cannot be one. */
        private Uscc code() {
            String text = cell(Column.USCC);
            var found = codes.reasons(text);
            reasons.addAll(found);
            return found.stream().anyMatch(Reason::refuses) ? null : Uscc.stored(Uscc.normalised(text));
        }

        private String name() {
            String text = cell(Column.NAME);
            if (text.isEmpty()) {
                tell(Column.NAME, "registry.org.nameMissing");
            } else if (Cell.looksLikeFormula(text)) {
                tell(Column.NAME, "registry.org.formula", Cell.shortened(text));
            }
            refuseControlCharacters(Column.NAME, text);
            limit(Column.NAME, text, "registry.org.nameLength");
            return text;
        }

        private OrgType type(Uscc code) {
            String text = cell(Column.TYPE);
            if (text.isEmpty()) {
                tell(Column.TYPE, "registry.org.typeMissing");
                return null;
            }
            var type = OrgType.written(text.replace('（', '(').replace('）', ')'));
            if (type.isEmpty()) {
                tell(Column.TYPE, "registry.org.typeUnknown", Cell.shortened(text));
                return null;
            }
            typeOfCode(code)
                    .filter(ofCode -> ofCode != type.get())
                    .ifPresent(ofCode -> reasons.add(
                            Reason.of("registry.org.typeContradictsCode", type.get(), ofCode.prefix(), ofCode)
                                    .in(Column.TYPE.field())
                                    .from(Uscc.STANDARD)));
            return type.get();
        }

        /** A code with a wrong check character still says what kind it means to be. */
        private Optional<OrgType> typeOfCode(Uscc code) {
            String normal = code == null ? Uscc.normalised(cell(Column.USCC)) : code.value();
            return normal.length() == Uscc.LENGTH ? OrgType.of(Uscc.stored(normal)) : Optional.empty();
        }

        /** The name of the registering authority; a six-digit code in its place must be the one within the code. */
        private String authority(Uscc code) {
            String text = text(Column.AUTHORITY, "registry.org.authorityLength");
            if (text == null || !DIVISION.matcher(text).matches()) {
                return text;
            }
            if (code != null && !code.division().equals(text)) {
                reasons.add(Reason.of("registry.org.authorityContradictsCode", text, code.division())
                        .in(Column.AUTHORITY.field())
                        .from(Uscc.STANDARD));
            }
            return null;
        }

        private int street() {
            String text = streetCode(cell(Column.STREET));
            if (text.isEmpty()) {
                tell(Column.STREET, "registry.org.streetMissing");
                return 0;
            }
            var street = territory.street(text);
            if (street.isEmpty()) {
                territory
                        .successor(text)
                        .ifPresentOrElse(
                                now -> tell(Column.STREET, "registry.org.streetRetired", text, now.name(), now.code()),
                                () -> tell(Column.STREET, "registry.org.streetUnknown", Cell.shortened(text)));
                return 0;
            }
            if (writer.tier() == Tier.STREET && street.get().hub() != writer.hub()) {
                tell(Column.STREET, "registry.org.streetForeign", street.get().name(), writer.name());
            }
            return street.get().hub();
        }

        /** A choice of the empty sheet has the street's name behind its code. */
        private static String streetCode(String text) {
            var choice = STREET_CHOICE.matcher(text);
            return Uscc.normalised(choice.matches() ? choice.group(1) : text);
        }

        private String representative() {
            String text = text(Column.LEGAL_REPRESENTATIVE, "registry.org.legalRepresentativeLength");
            if (text != null && Cell.looksLikeFormula(text)) {
                tell(Column.LEGAL_REPRESENTATIVE, "registry.org.formula", Cell.shortened(text));
            }
            if (text != null && PERSONAL_NUMBER.matcher(text).find()) {
                tell(Column.LEGAL_REPRESENTATIVE, "registry.org.representativeNumber");
            }
            return text;
        }

        /** A field outside the statistical classes is worth a remark and no refusal: lists kept for years have many. */
        private OrgField field() {
            String text = cell(Column.FIELD);
            if (text.isEmpty()) {
                return null;
            }
            return OrgField.written(text).orElseGet(() -> {
                reasons.add(Reason.remark("registry.org.fieldUnknown", Cell.shortened(text), OrgField.OTHER)
                        .in(Column.FIELD.field()));
                return OrgField.OTHER;
            });
        }

        private OrgStatus status() {
            String text = cell(Column.STATUS);
            if (text.isEmpty()) {
                return null;
            }
            var status = OrgStatus.written(text);
            if (status.isEmpty()) {
                tell(Column.STATUS, "registry.org.statusUnknown", Cell.shortened(text));
            }
            return status.orElse(null);
        }

        private LocalDate establishedOn() {
            String text = cell(Column.ESTABLISHED_ON);
            if (text.isEmpty()) {
                return null;
            }
            var day = WrittenDate.read(text);
            if (day.isEmpty()) {
                tell(Column.ESTABLISHED_ON, "registry.org.dateImpossible", Cell.shortened(text));
                return null;
            }
            if (day.get().isAfter(today)) {
                tell(Column.ESTABLISHED_ON, "registry.org.dateFuture", day.get(), today);
            }
            var earliest = rules.on(today, "registry.org.earliestEstablished");
            if (day.get().isBefore(LocalDate.parse(earliest.value()))) {
                reasons.add(Reason.of("registry.org.dateTooEarly", day.get(), earliest.value())
                        .in(Column.ESTABLISHED_ON.field())
                        .from(earliest.source()));
            }
            return day.get();
        }

        /** A text that may be missing; lines within it become one. Null where nothing was written. */
        private String text(Column column, String limit) {
            String text = LINES.matcher(cell(column)).replaceAll(" ");
            refuseControlCharacters(column, text);
            limit(column, text, limit);
            return text.isEmpty() ? null : text;
        }

        private void refuseControlCharacters(Column column, String text) {
            if (Cell.hasControlCharacters(text)) {
                tell(column, "registry.org.controlCharacters", column);
            }
        }

        private void limit(Column column, String text, String key) {
            Rule limit = rules.on(today, key);
            int length = text.codePointCount(0, text.length());
            if (length > limit.number()) {
                reasons.add(Reason.of("registry.org.textTooLong", column, length, limit.number())
                        .in(column.field())
                        .from(limit.source()));
            }
        }

        private String cell(Column column) {
            return Cell.clean(written.apply(column));
        }

        private void tell(Column column, String key, Object... values) {
            reasons.add(Reason.of(key, values).in(column.field()));
        }
    }
}
