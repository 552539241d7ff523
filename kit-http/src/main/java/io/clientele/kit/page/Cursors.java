package io.clientele.kit.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/**
 * Opaque places in a list, bound to the filters and the sort they were made for. The seal is a checksum and no secret:
 * it tells a cursor of ours from anything else on every replica, and a position grants nothing that its holder may not
 * read anyway.
 */
@ApplicationScoped
public class Cursors {

    private static final int SEAL = 12;
    private static final int LONGEST = 2000;

    /** The position, empty when there is no cursor; refused when the cursor is not ours or belongs to other filters. */
    public Optional<List<String>> open(String cursor, Object... boundTo) {
        if (cursor == null) {
            return Optional.empty();
        }
        byte[] bytes = cursor.length() > LONGEST ? new byte[0] : decoded(cursor);
        if (bytes.length < SEAL) {
            throw refused();
        }
        byte[] position = Arrays.copyOfRange(bytes, SEAL, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SEAL), sealOf(position, boundTo))) {
            throw refused();
        }
        return Optional.of(read(position));
    }

    /** A position may hold nulls: the last row's sort value may be unknown. */
    public String seal(List<String> position, Object... boundTo) {
        byte[] bytes = written(position);
        byte[] sealed = Arrays.copyOf(sealOf(bytes, boundTo), SEAL + bytes.length);
        System.arraycopy(bytes, 0, sealed, SEAL, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static byte[] sealOf(byte[] position, Object... boundTo) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object bound : boundTo) {
                byte[] text = String.valueOf(bound).getBytes(StandardCharsets.UTF_8);
                digest.update(Integer.toString(text.length).getBytes(StandardCharsets.US_ASCII));
                digest.update((byte) ':');
                digest.update(text);
            }
            return Arrays.copyOf(digest.digest(position), SEAL);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(List<String> position) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String part : position) {
                out.writeBoolean(part != null);
                out.writeUTF(part == null ? "" : part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> read(byte[] position) {
        var parts = new ArrayList<String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(position))) {
            while (in.available() > 0) {
                boolean known = in.readBoolean();
                String part = in.readUTF();
                parts.add(known ? part : null);
            }
        } catch (IOException e) {
            throw refused();
        }
        return parts;
    }

    private static Rejection refused() {
        return Rejection.malformed(Fault.parameter(
                "cursor",
                "CURSOR_REFUSED",
                "cursor must be the nextCursor of a page read with the same filters and sort."));
    }
}
