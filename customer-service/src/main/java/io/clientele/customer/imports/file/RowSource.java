package io.clientele.customer.imports.file;

import java.util.List;

/** The rows of a file, one after the other, a few in memory at a time. */
public interface RowSource extends AutoCloseable {

    /**
     * Rows that are taken at once end with the one that brings them to so many characters: one may have a million, and takes some ten
     * times its text while it is worked on.
     */
    int HEAVY = 2 * 1024 * 1024;

    /** The next rows, so many at most and fewer where they are heavy; none at the end. */
    List<SourceRow> next(int most);

    /** Passes over rows that have been dealt with. */
    void skip(long rows);

    @Override
    void close();
}
