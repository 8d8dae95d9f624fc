package org.liandong.tenancy;

/**
 * A row everybody reads: register, notices, figures, rules. Publishing services write it; it is append-only or versioned,
 * the application has no right to delete it, and it says which hub it came from.
 */
public interface CityWide {

    /** The id of the hub whose people or data this row came from. */
    int fromHub();
}
