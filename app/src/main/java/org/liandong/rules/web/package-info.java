/** Rules and deadlines as pages show them. */
package org.liandong.rules.web;
