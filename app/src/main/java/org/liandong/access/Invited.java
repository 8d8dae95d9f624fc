package org.liandong.access;

/**
 * What became of an invitation.
 *
 * @param password to be handed over in person, good for one login; null where none was needed. It is kept nowhere.
 */
public record Invited(StaffMember member, Welcome welcome, String password) {}
