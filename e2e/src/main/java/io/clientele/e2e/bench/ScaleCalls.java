package io.clientele.e2e.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

import io.clientele.e2e.Api;

import static io.clientele.e2e.bench.database.ScaleData.chineseWord;
import static io.clientele.e2e.bench.database.ScaleData.customer;
import static io.clientele.e2e.bench.database.ScaleData.entry;
import static io.clientele.e2e.bench.database.ScaleData.word;

/** What is asked of the suite, each with the number of the customer it is asked of. */
final class ScaleCalls {

    private static final int PAGES = 10;
    private static final String YEAR = "dayFrom=2019-01-01&dayTo=2020-01-01";

    private final Api caller;
    private final String view;
    private final Map<String, IntFunction<String>> all = new LinkedHashMap<>();

    ScaleCalls(Api caller, String view) {
        this.caller = caller;
        this.view = view;
        customers();
        timelines();
        journal();
        reports();
        values();
    }

    Map<String, IntFunction<String>> all() {
        return all;
    }

    private void customers() {
        all.put("read a customer", i -> "/customers/" + customer(i));
        all.put("find a customer by its reference", i -> "/customers?externalReference=bench:" + i);
        all.put("customer's history", i -> "/customers/" + customer(i) + "/history");
        all.put("customer 360", i -> "/customers/" + customer(i) + "/overview");
        all.put("accesses of a customer", i -> "/customers/" + customer(i) + "/accesses");
        list("list customers", "/customers?limit=50");
        list("list customers by name", "/customers?limit=50&sort=name");
        all.put("list customers of a region", i -> "/customers?limit=50&region=R" + i % 30);
        list("list customers of a region", "/customers?limit=50&region=R7");
        all.put("list customers of an owner", i -> "/customers?limit=50&ownerId=rep-" + i % 500);
        all.put("list an owner's customers by name", i -> "/customers?limit=50&sort=name&ownerId=rep-" + i % 500);
        all.put("list customers by attribute", i -> "/customers?limit=50&attribute=benchFleet:F" + i % 1000);
        all.put("list customers by trait", i -> "/customers?limit=50&operatingState=LOSS&kind=COMPANY");
        all.put("list customers by size", i -> "/customers?limit=50&employeesFrom=4990");
        all.put(
                "list customers by four filters",
                i -> "/customers?limit=50&kind=COMPANY&role=CUSTOMER&region=R" + i % 30 + "&ownerId=rep-" + i % 500);
        all.put("list customers of a view", i -> "/customers?limit=50&view=" + view);
        all.put("find a customer by telephone", i -> "/customers?contactPoint=%%2B86139%08d".formatted(i));
        all.put("search customers by name", i -> "/customers?q=" + word(i));
        all.put("search customers by Chinese name", i -> "/customers?q=" + coded(chineseWord(i)));
        all.put("search customers by a word of all", i -> "/customers?q=bench");
        all.put("search customers by two words", i -> "/customers?q=bench%20" + word(i));
        all.put("search customers by two letters", i -> "/customers?q=" + word(i).substring(0, 2));
        all.put(
                "search customers by a character",
                i -> "/customers?q=" + coded(chineseWord(i).substring(0, 1)));
        all.put("search an owner's customers by word", i -> "/customers?q=bench&ownerId=rep-" + i % 500);
        all.put("count all customers", i -> "/customers?limit=1&count=true");
        all.put("count customers of an owner", i -> "/customers?limit=1&count=true&ownerId=rep-" + i % 500);
        list("list duplicates", "/duplicate-candidates?limit=50");
        all.put("duplicates of a customer", i -> "/duplicate-candidates?customerId=" + customer(i));
        list("list customers to be verified", "/verification-tasks?limit=50");
    }

    private void timelines() {
        all.put("timeline", i -> "/customers/" + customer(i) + "/timeline");
        all.put("timeline by kind", i -> "/customers/" + customer(i) + "/timeline?kind=CONTACT");
        all.put(
                "timeline by amount and channel",
                i -> "/customers/" + customer(i) + "/timeline?amountFrom=100&channel=WEB");
        all.put(
                "timeline of a year, counted",
                i -> "/customers/" + customer(i)
                        + "/timeline?count=true&occurredAtFrom=2019-01-01&occurredAtTo=2020-01-01");
        all.put("search a timeline", i -> "/customers/" + customer(i) + "/timeline?q=" + word(i));
        all.put(
                "search a timeline in Chinese",
                i -> "/customers/" + customer(i) + "/timeline?q=" + coded(chineseWord(i)));
        all.put("visit sheet", i -> "/customers/" + customer(i) + "/visit-sheet");
    }

    private void journal() {
        all.put("read an entry", i -> "/interactions/" + entry(i, i % 10));
        all.put("find an entry by its reference", i -> "/interactions?externalReference=bench:" + i + "-" + i % 7);
        list("list the journal", "/interactions?limit=50");
        all.put("list contacts", i -> "/interactions?limit=50&kind=CONTACT");
        all.put("list purchases", i -> "/interactions?limit=50&kind=PURCHASE");
        all.put("list a channel", i -> "/interactions?limit=50&channel=WEB");
        all.put("list a rare channel", i -> "/interactions?limit=50&channel=FAX");
        all.put("list large amounts", i -> "/interactions?limit=50&amountFrom=90000");
        all.put("list a range of amounts", i -> "/interactions?limit=50&amountFrom=100&amountTo=110");
        all.put("list nothing that large", i -> "/interactions?limit=50&amountFrom=1000000");
        all.put("list a representative's entries", i -> "/interactions?limit=50&representative=rep-" + i % 500);
        list("list a year", "/interactions?limit=50&occurredAtFrom=2019-01-01&occurredAtTo=2020-01-01");
    }

    private void reports() {
        all.put("sales by month and channel", i -> "/sales-reports?by=MONTH&groupBy=CHANNEL&" + YEAR);
        all.put("sales by month and region", i -> "/sales-reports?by=MONTH&groupBy=REGION&" + YEAR);
        all.put("sales by day", i -> "/sales-reports?by=DAY&" + YEAR);
        all.put("sales forecast", i -> "/sales-forecasts");
        all.put("satisfaction", i -> "/satisfaction-reports?by=MONTH&" + YEAR);
        all.put("complaints by cause", i -> "/complaint-reports");
        all.put("years of the journal", i -> "/journal-partitions");
    }

    private void values() {
        all.put("value of a customer", i -> "/customers/" + customer(i) + "/valuation");
        all.put("history of a value", i -> "/customers/" + customer(i) + "/valuation/history");
        list("list values", "/valuations?limit=50");
        all.put("list values of a range", i -> "/valuations?limit=50&currentValueFrom=5000&currentValueTo=5100");
        all.put("portfolio", i -> "/portfolio");
        all.put("portfolio's concentration", i -> "/portfolio/concentration");
        all.put("portfolio's cohorts", i -> "/portfolio/cohorts?period=P1Y&from=2015-01-01&to=2025-01-01");
        all.put("portfolio's forecast", i -> "/portfolio/forecast");
        all.put("segments of a customer", i -> "/customers/" + customer(i) + "/segments");
        list("list members of a segment", "/segments/VALUE_MATRIX.PLATINUM/members?limit=50");
        all.put("list segments", i -> "/segments");
        list("list proposed actions", "/actions?limit=50&status=PROPOSED");
    }

    /** The first page, and one far behind it; the cursor is asked for when it is first needed. */
    private void list(String what, String path) {
        all.put(what, i -> path);
        var cursor = new String[1];
        all.put(what + ", page far behind", i -> {
            if (cursor[0] == null) {
                cursor[0] = farBehind(path);
            }
            return cursor[0].isEmpty() ? path : path + "&cursor=" + coded(cursor[0]);
        });
    }

    private String farBehind(String path) {
        var next = "";
        for (int page = 0; page < PAGES; page++) {
            var from = next.isEmpty() ? "" : "&cursor=" + coded(next);
            var answer = caller.get("/api/v1" + path.replace("limit=50", "limit=500") + from)
                    .expect(200);
            if (answer.body().path("nextCursor").isMissingNode()) {
                break;
            }
            next = answer.text("/nextCursor");
        }
        return next;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
