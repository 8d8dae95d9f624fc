package org.liandong.registry;

/** While all rows of a sheet were written, somebody else wrote what makes one of them refused: it is looked at again. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    Overtaken(long sheetId) {
        super("the register changed while sheet " + sheetId + " was taken in");
    }
}
