/**
 * Who changed what, when, and what stood there before. Owns the log of every state change: {@link
 * org.liandong.audit.AuditLog} writes it in the transaction of the change, the sequencer chains it, and {@link
 * org.liandong.audit.Verifying} names what was changed, taken away or slipped in afterwards.
 */
package org.liandong.audit;
