package org.liandong.registry;

import java.util.List;

/**
 * Entries of the register have come in or changed, within the transaction that wrote them: one organization from a form, or
 * thousands from a sheet, told together so that whoever counts can count in one go.
 */
public record RegisterChanged(List<OrgEntered> entered, List<OrgChanged> changed) {

    boolean isEmpty() {
        return entered.isEmpty() && changed.isEmpty();
    }
}
