package io.clientele.customer.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The rows of a table as they stand in the file; empty lines are passed over. */
final class CsvLines implements AutoCloseable {

    static final int LONGEST = 1024 * 1024;

    private final BufferedReader file;
    private final RowEnds ends;

    CsvLines(Reader file, char separator) {
        this.file = new BufferedReader(file, 64 * 1024);
        this.ends = new RowEnds(separator);
    }

    /** The next row; null at the end. */
    Line next() {
        ends.begin();
        var text = new StringBuilder();
        long length = 0;
        try {
            for (int c = file.read(); c >= 0; c = file.read()) {
                if (!ends.see((char) c)) {
                    length++;
                    if (length <= LONGEST) {
                        text.append((char) c);
                    }
                } else if (length > 0) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return length == 0 ? null : new Line(text.toString(), length > LONGEST, ends.torn(), ends.open());
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A row.
     *
     * @param text without its end; its beginning when it is too long
     * @param torn the first cell, from 1, that has text after its closing quotation mark; 0 when none has
     * @param open whether the file ended within quotation marks
     */
    record Line(String text, boolean tooLong, int torn, boolean open) {}
}
