package org.liandong.registry;

import org.liandong.shared.Reason;
import org.liandong.tenancy.Hub;

/**
 * An organization's entry as its page in a hub's room shows it.
 *
 * @param writtenBy the hub that wrote this revision
 * @param canAmend whether the caller may change the entry here
 * @param canConfirm whether the caller may stand for it as the registering authority
 * @param objection why this hub may not change it, or null where it may
 */
public record OrgDetail(
        SocialOrg org, Hub residence, Hub writtenBy, boolean canAmend, boolean canConfirm, Reason objection) {}
