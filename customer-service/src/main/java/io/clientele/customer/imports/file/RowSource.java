package io.clientele.customer.imports.file;

import java.util.List;

/** The rows of a file, one after the other, a few in memory at a time. */
public interface RowSource extends AutoCloseable {

    /** The next rows; none at the end. */
    List<SourceRow> next(int most);

    /** Passes over rows that have been dealt with. */
    void skip(long rows);

    @Override
    void close();
}
