package io.clientele.customer.imports.file;

/** Counts rows while a file passes by. */
public final class RowCount {

    private final boolean table;
    private final RowEnds ends;
    private boolean begun;
    private long lines;

    public RowCount(ImportOptions options) {
        table = options.format() == ImportFormat.CSV;
        ends = table ? new RowEnds(options.separator().sign()) : null;
    }

    public void see(char c) {
        if (table ? ends.see(c) : c == '\n') {
            lines += begun ? 1 : 0;
            begun = false;
            if (table) {
                ends.begin();
            }
        } else if (table || !Character.isWhitespace(c)) {
            begun = true;
        }
    }

    /** Without the header. */
    public long rows() {
        return Math.max(0, lines + (begun ? 1 : 0) - (table ? 1 : 0));
    }
}
