package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;
import org.liandong.tenancy.ListedExport;

/** The list of a hub's staff, taken out. */
@ApplicationScoped
class StaffExport extends ListedExport<StaffColumn, StaffMember> {

    @Inject
    private Staffing staffing;

    StaffExport() {
        super(StaffColumn.LIST, "access.staff.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return staffing.count(StaffFilter.read(asked));
    }

    @Override
    protected List<StaffMember> rows(UnaryOperator<String> asked, StaffMember last, int most) {
        var sort = StaffColumn.LIST.sort(asked.apply(ListKind.SORT));
        return staffing.members(StaffFilter.read(asked), sort, last == null ? null : last.mark(sort), most);
    }

    @Override
    protected String cell(StaffMember member, StaffColumn column, Texts texts) {
        return switch (column) {
            case NAME -> member.name();
            case STATE -> texts.label(member.state());
            case ROLE -> texts.label(member.role());
            case OFFICE -> member.office() == null ? "" : member.office().name();
            case EMAIL -> member.email();
            case FROM -> member.from().toString();
            case TO -> member.to() == null ? "" : member.to().toString();
        };
    }
}
