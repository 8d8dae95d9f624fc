package org.liandong.tenancy;

/** The three tiers of 市、区、街（乡镇）三级联动. */
public enum Tier {
    CITY,
    DISTRICT,
    STREET
}
