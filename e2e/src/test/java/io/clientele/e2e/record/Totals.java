package io.clientele.e2e.record;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import io.clientele.e2e.Api;
import io.clientele.e2e.Present;

/** What an erasure must leave as it was. */
record Totals(Api agent) {

    String sales() {
        var day = Present.daysAgo(45).toString().substring(0, 10);
        var end = Present.now().plus(1, ChronoUnit.DAYS).toString().substring(0, 10);
        return agent.get("/api/v1/sales-reports?dayFrom=" + day + "&dayTo=" + end + "&by=YEAR&groupBy=REGION")
                .expect(200)
                .body()
                .toString();
    }

    /** What all customers together are worth, without the moments at which they were valued. */
    List<String> equity() {
        var portfolio = agent.get("/api/v1/portfolio").expect(200).body();
        return Stream.of("customers", "customerEquity", "currentValue", "lifetimeValue", "revenue", "orders")
                .map(property -> property + " " + portfolio.required(property))
                .toList();
    }
}
