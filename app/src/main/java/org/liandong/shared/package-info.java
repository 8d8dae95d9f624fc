/**
 * Values every feature speaks with and nothing else: no rows, no services. A {@link org.liandong.shared.RuleViolation}
 * says which rule a person's input breaks; {@link org.liandong.shared.Allowed} says who may call a service.
 */
package org.liandong.shared;
