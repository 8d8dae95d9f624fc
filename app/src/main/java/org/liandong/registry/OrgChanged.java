package org.liandong.registry;

import org.liandong.shared.Uscc;

/** An organization's entry has a next revision. */
public record OrgChanged(Uscc uscc, OrgSnapshot before, OrgSnapshot after) {}
