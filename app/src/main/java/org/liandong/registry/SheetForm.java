package org.liandong.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** The kind of file a sheet came in as. It is read row by row, as often as needed, and goes back as the same kind. */
interface SheetForm {

    /** Tells every row in its order, the heading first; a row is not kept. */
    void read(Consumer<Sheet.Line> each);

    /** @param widths of the columns in characters, where the kind of file has such a thing */
    SheetWriter writer(OutputStream out, int... widths) throws IOException;

    /** With its dot: {@code .csv}. */
    String extension();

    String mediaType();
}
