package io.clientele.kit.http.problem;

import java.util.List;

/** The problems that HTTP itself knows, for refusals that reach us as a bare status. */
final class Statuses {

    private Statuses() {}

    static Problem problem(int status) {
        return switch (status) {
            case 400 -> of(400, "BAD_REQUEST", "The request cannot be understood.");
            case 401 -> of(401, "UNAUTHORIZED", "A valid bearer token is required.");
            case 403 -> of(403, "FORBIDDEN", "The token's role does not allow this.");
            case 404 -> of(404, "NOT_FOUND", "There is nothing here.");
            case 405 -> of(405, "METHOD_NOT_ALLOWED", "This resource does not know the method; see the header Allow.");
            case 406 -> of(406, "NOT_ACCEPTABLE", "None of the media types in Accept can be answered.");
            case 408 -> of(408, "REQUEST_TIMEOUT", "The request did not arrive in time.");
            case 412 -> of(412, "PRECONDITION_FAILED", "The precondition does not hold.");
            case 413 -> of(413, "TOO_LARGE", "The body must not be larger than 16 MiB.");
            case 414 -> of(414, "URI_TOO_LONG", "The address is too long.");
            case 415 -> of(415, "UNSUPPORTED_MEDIA_TYPE", "The body's Content-Type is not accepted here.");
            case 429 -> of(429, "TOO_MANY_REQUESTS", "Too many requests; wait as long as Retry-After says.");
            case 431 -> of(431, "HEADERS_TOO_LARGE", "The headers are too large.");
            case 501 -> of(501, "NOT_IMPLEMENTED", "This method is not known.");
            case 503 -> of(503, "UNAVAILABLE", "This part is not available now; try again.");
            case 504 -> of(504, "TIMEOUT", "The answer did not come in time.");
            default -> status < 500 ? of(status, "REFUSED", "The request is refused.") : defect();
        };
    }

    /** Says nothing about the defect but where to find it. */
    static Problem defect() {
        return of(500, "INTERNAL_ERROR", "Something is broken on our side. The traceId finds it in our logs.");
    }

    private static Problem of(int status, String code, String detail) {
        return Problem.of(status, code, detail, List.of());
    }
}
