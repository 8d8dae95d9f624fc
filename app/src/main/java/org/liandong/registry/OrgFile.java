package org.liandong.registry;

import java.util.List;

/** What a hub keeps for itself about an organization: contacts by name, notes with the newest first. */
public record OrgFile(List<OrgContact> contacts, List<OrgNote> notes) {

    static final OrgFile NONE = new OrgFile(List.of(), List.of());
}
