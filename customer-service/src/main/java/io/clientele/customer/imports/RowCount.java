package io.clientele.customer.imports;

/** Counts rows while a file passes by. A line break within quotation marks ends no row of a table. */
final class RowCount {

    private final boolean table;
    private boolean quoted;
    private boolean begun;
    private long lines;

    RowCount(ImportFormat format) {
        table = format == ImportFormat.CSV;
    }

    void see(char c) {
        if (table && c == '"') {
            quoted = !quoted;
            begun = true;
        } else if (c == '\n' && !quoted) {
            lines += begun ? 1 : 0;
            begun = false;
        } else if (c != '\r' && (table || !Character.isWhitespace(c))) {
            begun = true;
        }
    }

    /** Without the header. */
    long rows() {
        return Math.max(0, lines + (begun ? 1 : 0) - (table ? 1 : 0));
    }
}
