/**
 * The city-wide register of social organizations 登记库. A street reports the organizations resident in it, the authority
 * that registered one enters, amends and confirms it; every change is a new revision and none is ever overwritten. Beside
 * it each hub keeps its private file on an organization, and takes in lists of organizations as sheets.
 *
 * <p>Announces {@link org.liandong.registry.OrgEntered} and {@link org.liandong.registry.OrgChanged}.
 */
package org.liandong.registry;
