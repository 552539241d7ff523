package io.clientele.customer.imports.spool;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.imports.file.ImportOptions;
import io.clientele.customer.imports.file.RowCount;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;

/** Keeps files while they are worked on, in pieces in the database, where every replica finds them. Always UTF-8. */
@ApplicationScoped
public class Spool {

    private static final int PIECE = 64 * 1024;

    private final Sql sql;
    private final Ids ids;

    Spool(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * Takes in a file as it arrives.
     *
     * @param beginning is shown the first characters before anything is kept, and may refuse them
     */
    public File keep(InputStream body, Charset charset, ImportOptions options, Consumer<String> beginning) {
        var id = ids.next();
        var digest = sha256();
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var count = new RowCount(options);
        try (var text = new InputStreamReader(new DigestInputStream(body, digest), decoder)) {
            long bytes = keep(id, text, count, beginning);
            if (count.rows() == 0) {
                throw Rejection.malformed(Fault.pointer("", "NO_ROWS", "The file must have at least one row."));
            }
            return new File(id, digest.digest(), bytes, count.rows());
        } catch (CharacterCodingException e) {
            delete(id);
            throw Rejection.malformed(Fault.pointer(
                    "",
                    "BAD_ENCODING",
                    "The file is not written in " + charset.name()
                            + "; name its encoding in the header, such as Content-Type: text/csv; charset=GBK."));
        } catch (IOException e) {
            delete(id);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(id);
            throw e;
        }
    }

    private long keep(UUID id, Reader text, RowCount count, Consumer<String> beginning) throws IOException {
        var piece = CharBuffer.allocate(PIECE);
        long bytes = 0;
        for (int position = 0; fill(piece, text); position++) {
            if (position == 0 && piece.get(0) == '\uFEFF') {
                piece.get();
            }
            if (position == 0) {
                beginning.accept(piece.toString());
            }
            piece.chars().forEach(c -> count.see((char) c));
            var content = StandardCharsets.UTF_8.encode(wholeCharacters(piece, text));
            bytes += content.remaining();
            sql.execute(
                    "insert into customer_import_piece (import_id, position, content) values (?, ?, ?)",
                    id,
                    position,
                    bytes(content));
        }
        return bytes;
    }

    /** Half of a pair of characters at the end of a piece waits for the other half. */
    private static CharBuffer wholeCharacters(CharBuffer piece, Reader text) throws IOException {
        if (piece.hasRemaining() && Character.isHighSurrogate(piece.get(piece.limit() - 1))) {
            int other = text.read();
            return CharBuffer.wrap(piece.toString() + (other < 0 ? "" : Character.toString((char) other)));
        }
        return piece;
    }

    /** Whether there was anything left. */
    private static boolean fill(CharBuffer piece, Reader text) throws IOException {
        piece.clear();
        while (piece.hasRemaining() && text.read(piece) >= 0) {
            // a network brings a file in pieces of its own
        }
        piece.flip();
        return piece.hasRemaining();
    }

    private static byte[] bytes(ByteBuffer content) {
        var bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    public Reader open(UUID id) {
        return new InputStreamReader(new SequenceInputStream(pieces(id)), StandardCharsets.UTF_8);
    }

    private Enumeration<InputStream> pieces(UUID id) {
        return new Enumeration<>() {
            private int position;
            private byte[] next = piece(id, 0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                var piece = new ByteArrayInputStream(next);
                next = piece(id, ++position);
                return piece;
            }
        };
    }

    private byte[] piece(UUID id, int position) {
        return sql
                .query(
                        "select content from customer_import_piece where import_id = ? and position = ?",
                        row -> row.getBytes(1),
                        id,
                        position)
                .stream()
                .findFirst()
                .orElse(null);
    }

    public void delete(UUID id) {
        sql.execute("delete from customer_import_piece where import_id = ?", id);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was kept. */
    public record File(UUID id, byte[] digest, long bytes, long rows) {}
}
