package org.liandong.access;

/**
 * Which of a hub's staff.
 *
 * @param role or null
 * @param office an office's id, or null
 * @param ended those whose time is over, in place of those of today and to come
 * @param text a part of the name or the e-mail address, or null
 */
public record StaffFilter(Role role, Long office, boolean ended, String text) {

    public static final StaffFilter NOW = new StaffFilter(null, null, false, null);
}
