/** The adapter to Keycloak's admin API, as far as staff needs it: a few operations on users, by typed REST clients. */
package org.liandong.access.keycloak;
