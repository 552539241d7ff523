package io.clientele.kit.http.gate;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import io.clientele.kit.http.problem.Problem;
import io.clientele.kit.http.problem.Problems;
import io.clientele.kit.rejection.Fault;

/**
 * Looks at every request before anything else does. Paths that could be read in two ways ({@code ;}, encoded slashes,
 * {@code //}, {@code ..}) are refused, for Quarkus 3.31 lets them slip past path-based rules; so are announced bodies
 * that are too large.
 */
@Singleton
class Doorkeeper {

    /** After the request id, before everything that reads the path. */
    private static final int EARLY = 9_000;

    /** A refused body is read to its end, so that the caller gets to see the answer, but not for ever. */
    private static final long PATIENCE_BYTES = 64L * 1024 * 1024;

    private static final List<String> TWO_FACED = List.of(";", "%3b", "%2f", "%5c", "\\", "//", "%00");

    private static final Problem COMPRESSED = Problem.of(
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            "The body's Content-Encoding is not accepted here: send the body as it is, uncompressed, without that header.",
            List.of(Fault.header(
                    "Content-Encoding",
                    "UNSUPPORTED_ENCODING",
                    "Content-Encoding must be identity, or be left out; bodies are not unpacked.")));

    private final Problems problems;
    private final BodySizes sizes;

    Doorkeeper(Problems problems, BodySizes sizes) {
        this.problems = problems;
        this.sizes = sizes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext request) {
        boolean plain = isPlain(request.request().uri());
        if (!plain && !isUri(request.request().uri())) {
            problems.answer(
                    Problem.of(
                            400,
                            "BAD_PATH",
                            "The address is not a valid URI in UTF-8; encode what has to be.",
                            List.of()),
                    request);
        } else if (!plain && isTwoFaced(request.request().path())) {
            problems.answer(
                    Problem.of(400, "BAD_PATH", "The path holds a part that could be read in two ways.", List.of()),
                    request);
        } else if (announced(request.request()) > sizes.most(request.request().path())) {
            drain(request.request());
            problems.answer(sizes.refusal(request.request().path()), request);
        } else if (isCompressed(request.request())) {
            drain(request.request());
            request.response().putHeader(HttpHeaderNames.ACCEPT_ENCODING, "identity");
            problems.answer(COMPRESSED, request);
        } else {
            request.next();
        }
    }

    /** Most addresses hold nothing that needs a closer look, which costs far more. */
    static boolean isPlain(String uri) {
        int at = 0;
        while (at < uri.length() && isPlain(uri.charAt(at))) {
            at++;
        }
        return at == uri.length() && uri.startsWith("/") && !uri.contains("//");
    }

    private static boolean isPlain(char one) {
        return one >= 'a' && one <= 'z'
                || one >= 'A' && one <= 'Z'
                || one >= '0' && one <= '9'
                || "/-_?=&".indexOf(one) >= 0;
    }

    static boolean isUri(String uri) {
        try {
            new URI(uri);
            byte[] bytes = URLDecoder.decode(uri, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (URISyntaxException | IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }

    /** Nobody here unpacks a body: it would be read for what it is not. */
    private static boolean isCompressed(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaderNames.CONTENT_ENCODING);
        return encoding != null && !encoding.strip().equalsIgnoreCase("identity");
    }

    static boolean isTwoFaced(String path) {
        if (path == null) {
            return true;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        return TWO_FACED.stream().anyMatch(lower::contains)
                || Stream.of(lower.replace("%2e", ".").split("/"))
                        .anyMatch(segment -> segment.equals("..") || segment.equals("."));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void drain(HttpServerRequest request) {
        request.handler(chunk -> {
            if (request.bytesRead() > PATIENCE_BYTES) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
