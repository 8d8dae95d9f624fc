/** The register in a hub's room: list, page of an organization, import of a list and its result. */
package org.liandong.registry.web;
