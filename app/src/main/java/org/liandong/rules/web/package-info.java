/** Deadlines as pages show them. */
package org.liandong.rules.web;
