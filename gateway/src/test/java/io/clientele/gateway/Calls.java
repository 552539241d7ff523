package io.clientele.gateway;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

import io.clientele.kit.testing.Tokens;

/** Requests as callers send them. */
public final class Calls {

    private Calls() {}

    public static RequestSpecification as(String role) {
        return anonymous().header("Authorization", "Bearer " + Tokens.of(role));
    }

    public static RequestSpecification anonymous() {
        return RestAssured.given().urlEncodingEnabled(false);
    }
}
