package io.clientele.interaction.journal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

/** Rows in the text format of PostgreSQL's COPY, sent on in pieces while the server works on those before. */
final class CopyText {

    private static final int PIECE = 1 << 16;

    private final StringBuilder text = new StringBuilder(PIECE + 4_096);
    private final Sink sink;

    CopyText(Sink sink) {
        this.sink = sink;
    }

    void row(Object... columns) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            column(columns[i]);
        }
        text.append('\n');
        if (text.length() >= PIECE) {
            flush();
        }
    }

    void flush() throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        sink.write(bytes, 0, bytes.length);
    }

    private void column(Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String string -> escaped(string);
            case BigDecimal number -> text.append(number.toPlainString());
            case String[] strings -> array(strings);
            case UUID id -> text.append(id);
            default -> text.append(value);
        }
    }

    /** The pairs of characters that are kept as an array need no quotes within. */
    private void array(String[] strings) {
        text.append('{');
        for (int i = 0; i < strings.length; i++) {
            text.append(i == 0 ? "\"" : ",\"").append(strings[i]).append('"');
        }
        text.append('}');
    }

    private void escaped(String string) {
        for (int i = 0; i < string.length(); i++) {
            var character = string.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    /** Takes the bytes. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes, int offset, int length) throws SQLException;
    }
}
