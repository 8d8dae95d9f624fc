/** What every operation of the API shares: its root, pages of a list, and problems as RFC 9457 says. */
package org.liandong.shared.api;
