package org.liandong.registry;

/** How far a sheet is on its way: looked at before anything is written, then confirmed or given up. */
public enum ImportStep {
    PREVIEW,
    CONFIRMED,
    DISCARDED
}
