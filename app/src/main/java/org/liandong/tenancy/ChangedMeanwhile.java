package org.liandong.tenancy;

/** What a transaction was judged by does not hold any more; its outermost service runs again and judges anew. */
class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    ChangedMeanwhile(String what) {
        super(what);
    }
}
