package org.liandong.report;

/** Where an entry says nothing of what is counted by: beside the values of a dimension, so that the parts make the whole. */
public enum Unstated {
    UNSTATED
}
