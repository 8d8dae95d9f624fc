/** Figures on public pages and on the desk. */
package org.liandong.report.web;
