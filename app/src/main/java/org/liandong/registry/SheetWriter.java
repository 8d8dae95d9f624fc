package org.liandong.registry;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a sheet row by row, and holds no more of it than a few hundred rows. */
interface SheetWriter extends Closeable {

    void heading(int number, List<String> cells) throws IOException;

    /**
     * @param number of the row as a spreadsheet shows it; numbers only grow
     * @param marked whether the row is to catch the eye, where the kind of file can do that
     */
    void row(int number, List<String> cells, boolean marked) throws IOException;
}
