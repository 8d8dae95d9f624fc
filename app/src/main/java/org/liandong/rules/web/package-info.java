/** Rules and deadlines as pages show them, those of a room and the public ones. */
package org.liandong.rules.web;
