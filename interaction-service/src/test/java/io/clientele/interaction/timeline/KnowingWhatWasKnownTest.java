package io.clientele.interaction.timeline;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;
import io.clientele.kit.testing.http.Checks;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** A timeline as it was known: neither late entries nor corrections that came after. */
@QuarkusTest
@OnRealParts
class KnowingWhatWasKnownTest {

    private final UUID customer = UUID.randomUUID();

    @Test
    void whatCameLaterIsNotThereAndWhatWasCorrectedLaterStands() {
        var first = Calls.recorded(Calls.purchase(customer, "100", "2026-01-31T09:30:00Z", null));
        var then = recordedAt(first);
        Calls.recorded(Calls.purchase(customer, "7", "2025-01-31T09:30:00Z", null));
        var by = Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"PURCHASE","amount":{"amount":"90","currency":"CNY"}}}""".formatted(first));
        var corrected = recordedAt(by);
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + by + "\"}");

        known(then)
                .body("items.id", equalTo(List.of(first.toString())))
                .body("items[0].status", equalTo("ACTIVE"))
                .body("items[0].correctedBy", nullValue())
                .body("total", equalTo(1));
        known(then + "&includeSuperseded=false").body("items.id", equalTo(List.of(first.toString())));
        known(corrected)
                .body("items", hasSize(3))
                .body("items.find { it.id == '" + first + "' }.status", equalTo("REPLACED"))
                .body("items.find { it.id == '" + by + "' }.status", equalTo("ACTIVE"));
        known(corrected + "&includeSuperseded=false")
                .body("items.countedAmount.amount", equalTo(List.of("90.00", "7.00")))
                .body("total", equalTo(2));
        known("2200-01-01T00:00:00Z&includeSuperseded=false")
                .body("items.countedAmount.amount", equalTo(List.of("7.00")));
        known("2020-01-01").body("items", hasSize(0)).body("total", equalTo(0));
    }

    @Test
    void aMomentThatIsNoneIsRefused() {
        Calls.recorded(Calls.purchase(customer, "1", "2026-01-31T09:30:00Z", null));
        for (var none : List.of("yesterday", "%2B999999999-01-01T00:00:00Z")) {
            ProblemAssert.assertProblem(
                            Calls.as("agent").urlEncodingEnabled(false).get("/api/v1" + path(none)),
                            400,
                            "MALFORMED_REQUEST")
                    .atParameter("knownAt");
        }
    }

    private Checks known(String at) {
        return Calls.get(path(at) + "&count=true").then().statusCode(200);
    }

    private String path(String at) {
        return "/customers/" + customer + "/timeline?knownAt=" + at;
    }

    private static String recordedAt(UUID entry) {
        return Calls.get("/interactions/" + entry).path("recordedAt");
    }
}
