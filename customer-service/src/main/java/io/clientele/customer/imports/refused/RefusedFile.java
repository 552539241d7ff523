package io.clientele.customer.imports.refused;

import java.io.IOException;
import java.io.Writer;

import io.clientele.customer.imports.file.ImportOptions;

/**
 * Rows of a file that were refused, written as that file had them, with why besides, where an import passes over it. So whoever corrects
 * them sends them again with the parameters of the first file.
 */
public interface RefusedFile {

    /** Each is written as it comes; what of it is not kept is empty, and no other row is in its place. */
    void row(RefusedRow row) throws IOException;

    /**
     * One that begins.
     *
     * @param header the first line of the file that was sent; null where that had none
     */
    static RefusedFile of(ImportOptions options, String header, Writer out) throws IOException {
        return switch (options.format()) {
            case CSV -> new RefusedTable(header, options.separator().sign(), out);
            case NDJSON -> new RefusedLines(out);
        };
    }
}
