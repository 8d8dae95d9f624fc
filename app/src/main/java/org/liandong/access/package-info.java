/**
 * Who somebody is and what he may do where. An {@link org.liandong.access.Account} is a person as the identity provider
 * names him (issuer and sub); a {@link org.liandong.access.Membership} gives him a role in a hub for a time;
 * {@link org.liandong.access.Matrix} says what a role may do and how far that reaches. Services ask with
 * {@link org.liandong.shared.Allowed}; nothing else in the program decides about permissions.
 */
package org.liandong.access;
