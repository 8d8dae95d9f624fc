/** Public operations for figures. */
package org.liandong.report.api;
