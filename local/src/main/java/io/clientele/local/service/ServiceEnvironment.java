package io.clientele.local.service;

import java.util.HashMap;
import java.util.Map;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.keys.SigningKey;
import io.clientele.local.postgres.Databases;
import io.clientele.local.postgres.Passwords;

/** What a service is told by its environment; what the user sets there himself and is not a matter of place goes through. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(Home home, Part part, Map<String, String> users) {
        var environment = new HashMap<String, String>();
        environment.put("CLIENTELE_HTTP_PORT", Integer.toString(home.port(part)));
        environment.put("CLIENTELE_MANAGEMENT_PORT", Integer.toString(home.managementPort(part)));
        environment.put("CLIENTELE_KAFKA", "127.0.0.1:" + home.port(Part.KAFKA));
        environment.put("QUARKUS_HTTP_HOST", address(part, users));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put(
                "CLIENTELE_JWKS_URL",
                users.getOrDefault(
                        "CLIENTELE_JWKS_URL",
                        SigningKey.jwksFile(home.keys()).toUri().toString()));
        for (var service : Part.services()) {
            environment.put(addressVariable(service), "http://127.0.0.1:" + home.port(service));
        }
        if (part != Part.GATEWAY) {
            var name = part.label().replace("-service", "");
            environment.put("CLIENTELE_DB_URL", new Databases(home).url(name));
            environment.put("CLIENTELE_DB_USER", name);
            environment.put("CLIENTELE_DB_PASSWORD", Passwords.of(home, name));
        }
        return environment;
    }

    /** Only the gateway is meant for others, and it too only when the user says so. */
    private static String address(Part part, Map<String, String> users) {
        return part == Part.GATEWAY ? users.getOrDefault("CLIENTELE_HOST", "127.0.0.1") : "127.0.0.1";
    }

    private static String addressVariable(Part service) {
        return "CLIENTELE_" + service.name() + "_URL";
    }
}
