/** Operations on a hub's staff, and what the caller himself is. */
package org.liandong.access.api;
