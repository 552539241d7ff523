package io.clientele.kit.http.gate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters in the order in which the address names them, so that equal questions have equal answers. */
final class QueryOrder {

    private QueryOrder() {}

    /** @param query as it was sent; null for none */
    static Map<String, List<String>> of(Map<String, List<String>> given, String query) {
        var ordered = new LinkedHashMap<String, List<String>>();
        for (var part : query == null ? new String[0] : query.split("&")) {
            var name = decoded(part.split("=", 2)[0]);
            if (given.containsKey(name)) {
                ordered.putIfAbsent(name, given.get(name));
            }
        }
        given.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
