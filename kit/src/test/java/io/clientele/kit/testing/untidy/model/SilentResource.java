package io.clientele.kit.testing.untidy.model;

import jakarta.ws.rs.GET;

/** An operation that says neither what it does nor for whom; without a path, so that nobody serves it. */
public class SilentResource {

    @GET
    String read() {
        return "silence";
    }
}
