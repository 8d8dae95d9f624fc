package org.liandong.tenancy;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.liandong.shared.Texts;

/**
 * A list that can be taken out as it is shown: narrowed, sorted and with the columns that the parameters of its address ask
 * for. Each reading asks for the list's own permission.
 */
public interface ExportSource {

    /** The name of the list, such as {@code registry.org}. */
    String list();

    /** What the file is called. */
    String title(Texts texts);

    long count(UnaryOperator<String> asked);

    List<String> heading(UnaryOperator<String> asked, Texts texts);

    /** @param done is told how many rows are written so far */
    long write(UnaryOperator<String> asked, Texts texts, ExportSheet sheet, LongConsumer done);
}
