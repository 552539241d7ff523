package io.clientele.kit.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Whose key it is and what for; the key itself is kept as a hash only. */
record Key(String subject, String method, String path, String given) {

    byte[] hash() {
        return sha256(String.join("\n", subject, method, path, given).getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the advisory lock that stands for a row not yet visible. */
    long lock() {
        return ByteBuffer.wrap(hash()).getLong();
    }

    /** Of what is asked under the key; in what order the parameters stand makes no difference. */
    static byte[] digest(byte[] body, String query) {
        if (query == null || query.isEmpty()) {
            return sha256(body);
        }
        String parameters = Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
        return sha256((HexFormat.of().formatHex(sha256(body)) + "?" + parameters).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
