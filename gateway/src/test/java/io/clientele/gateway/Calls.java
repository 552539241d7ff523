package io.clientele.gateway;

import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.http.Http;
import io.clientele.kit.testing.http.Request;

/** Requests as callers send them. */
public final class Calls {

    private Calls() {}

    public static Request as(String role) {
        return anonymous().header("Authorization", "Bearer " + Tokens.of(role));
    }

    public static Request anonymous() {
        return Http.given().urlEncodingEnabled(false);
    }
}
