/** The log on the desk. */
package org.liandong.audit.web;
