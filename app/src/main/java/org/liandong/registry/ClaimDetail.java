package org.liandong.registry;

/** A claim with what it is proved with and what the register says of the organization. */
public record ClaimDetail(ClaimRow row, ClaimProof proof, SocialOrg org) {}
