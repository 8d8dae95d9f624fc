package org.liandong.tenancy;

import java.util.List;

/** A sheet that is written row by row and keeps none of them. */
public interface ExportSheet extends AutoCloseable {

    void row(List<String> cells);

    @Override
    void close();
}
