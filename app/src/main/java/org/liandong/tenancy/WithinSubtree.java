package org.liandong.tenancy;

/**
 * City-wide rows that are not everybody's: only the hubs of their path, or those that they name, see and write them, by the
 * table's mark {@code within(…)}. A row says by itself which hubs these are, so nobody reads through a list of hubs.
 */
public interface WithinSubtree extends CityWide {}
