package io.clientele.gateway.upstream;

import java.util.List;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

import io.clientele.kit.http.RequestIds;

/** What goes along when the gateway itself asks a service on a caller's behalf. */
public final class Headers {

    private static final List<String> PASSED = List.of("Authorization", "Accept-Language", "traceparent", "tracestate");

    private Headers() {}

    public static MultiMap of(RoutingContext request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        PASSED.forEach(name -> {
            String value = request.request().getHeader(name);
            if (value != null) {
                headers.set(name, value);
            }
        });
        return headers.set("Accept", "application/json").set(RequestIds.HEADER, RequestIds.of(request));
    }
}
