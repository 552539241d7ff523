package io.clientele.e2e.history;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** All items of a list, page by page, as many as are counted. */
final class Pages {

    private Pages() {}

    static List<JsonNode> of(Desk desk, String path, int limit) {
        var items = new ArrayList<JsonNode>();
        var query = path + (path.contains("?") ? "&" : "?") + "count=true&limit=" + limit;
        var cursor = "";
        int total;
        do {
            var page = desk.read(query + cursor);
            page.path("items").forEach(items::add);
            total = page.path("total").asInt();
            cursor = page.has("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        assertThat(items.size()).as("items of " + query).isEqualTo(total);
        return items;
    }
}
