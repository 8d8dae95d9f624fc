package org.liandong.shared.api;

/** An answer of which a part is told once, to whoever asked, and is kept nowhere. */
public interface ToldOnce {

    /** The same answer without that part. */
    Object toKeep();
}
