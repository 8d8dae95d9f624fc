/** The register's operations: public reading, and what a hub's people do with it in their room. */
package org.liandong.registry.api;
