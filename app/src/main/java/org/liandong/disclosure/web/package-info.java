/** The public pages of the register; those of figures lie in {@code report.web}. */
package org.liandong.disclosure.web;
