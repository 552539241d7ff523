package io.clientele.local;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.clientele.local.home.Home;
import io.clientele.local.home.Part;
import io.clientele.local.keys.Role;
import io.clientele.local.keys.Tokens;

/** What is printed when the suite is up: where it is, who may come in, what to try. */
final class Welcome {

    private final Home home;
    private final Tokens tokens;

    Welcome(Home home, Tokens tokens) {
        this.home = home;
        this.tokens = tokens;
    }

    String text() {
        return """
                Clientele is up.

                  API              http://localhost:%1$d/api/v1
                  Documentation    http://localhost:%1$d/docs     (OpenAPI: http://localhost:%1$d/openapi)
                %2$s
                  postgres         localhost:%3$d
                  kafka            localhost:%4$d
                  state and logs   %5$s

                A token for each role, valid for 7 days (again: ./clientele token <role>):

                %6$s

                Three calls to try:

                  TOKEN=$(./clientele token manager)
                  curl -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                       -d '{"kind":"INDIVIDUAL","name":"Lin Wei","externalReferences":[{"system":"erp","id":"42"}]}' \\
                       http://localhost:%1$d/api/v1/customers
                  curl -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                       -d '{"customerReference":{"system":"erp","id":"42"},"kind":"PURCHASE","occurredAt":"%7$s","amount":{"amount":"120.00","currency":"CNY"},"cost":{"amount":"80.00","currency":"CNY"}}' \\
                       http://localhost:%1$d/api/v1/interactions
                  curl -H "Authorization: Bearer $TOKEN" http://localhost:%1$d/api/v1/status
                """.formatted(
                home.port(),
                services(),
                home.port(Part.POSTGRES),
                home.port(Part.KAFKA),
                home.state(),
                roles(),
                tokens.now()).stripTrailing();
    }

    private String services() {
        return Part.services().stream()
                .filter(service -> service != Part.GATEWAY)
                .map(service -> "  %-16s http://localhost:%d"
                        .formatted(service.label().replace("-service", ""), home.port(service)))
                .collect(Collectors.joining("\n"));
    }

    private String roles() {
        return Arrays.stream(Role.values())
                .map(role -> "  %-8s %s".formatted(role.label(), tokens.issue(role)))
                .collect(Collectors.joining("\n"));
    }
}
