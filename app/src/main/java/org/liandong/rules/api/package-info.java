/** Operations on rules. */
package org.liandong.rules.api;
