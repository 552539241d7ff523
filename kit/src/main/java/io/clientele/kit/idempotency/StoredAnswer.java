package io.clientele.kit.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** An answer as it was given the first time. */
record StoredAnswer(byte[] bodyDigest, int status, String location, String etag, String mediaType, byte[] body) {

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static StoredAnswer of(byte[] bodyDigest, Response answer, byte[] body) {
        String mediaType = answer.getMediaType() == null
                ? MediaType.APPLICATION_JSON
                : answer.getMediaType().toString();
        return new StoredAnswer(
                bodyDigest,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(HttpHeaders.ETAG),
                body == null ? null : mediaType,
                body);
    }

    /** The ids that it names, and the path it is the answer to: by these it is found when somebody is forgotten. */
    Object[] names(String path) {
        return Stream.of(path, location, body == null ? null : new String(body, StandardCharsets.UTF_8))
                .filter(Objects::nonNull)
                .flatMap(text -> ID.matcher(text).results())
                .map(found -> UUID.fromString(found.group()))
                .distinct()
                .toArray();
    }

    /** The same again, marked as such; refused when this request's query or body is another one. */
    Response replay(byte[] digest) {
        if (!MessageDigest.isEqual(bodyDigest, digest)) {
            throw Rejection.of(
                    Rejection.Kind.INVALID,
                    "IDEMPOTENCY_KEY_REUSED",
                    "This Idempotency-Key was used with another query or body; take a new key for a new request.",
                    List.of(Fault.header("Idempotency-Key", "REUSED", "Used with another query or body.")));
        }
        Response.ResponseBuilder answer = Response.status(status).header("Idempotency-Replayed", "true");
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, URI.create(location));
        }
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag).header(HttpHeaders.VARY, "Authorization, Accept-Language");
        }
        return body == null
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_TYPE, mediaType)
                        .entity(body)
                        .build();
    }
}
