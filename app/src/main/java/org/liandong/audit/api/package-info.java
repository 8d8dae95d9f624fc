/** The operations of the auditor: reading the log and having it verified. */
package org.liandong.audit.api;
