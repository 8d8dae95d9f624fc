package org.liandong.message;

/**
 * A mail as it is sent.
 *
 * @param id by which its Message-ID tells a reader's program that it has it already
 */
record Letter(long id, String to, String subject, String body) {}
