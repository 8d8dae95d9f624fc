package org.liandong.registry;

/** What happens to the good rows of a sheet that has bad ones: none is taken, or they are taken and the bad ones are not. */
public enum ImportMode {
    ALL,
    GOOD
}
