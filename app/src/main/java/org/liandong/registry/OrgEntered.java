package org.liandong.registry;

import org.liandong.shared.Uscc;

/** An organization is in the register that was not in it before. */
public record OrgEntered(Uscc uscc, OrgSnapshot after) {}
