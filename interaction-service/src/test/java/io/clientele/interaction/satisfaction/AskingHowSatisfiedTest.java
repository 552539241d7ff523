package io.clientele.interaction.satisfaction;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.ProblemAssert;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnRealParts
class AskingHowSatisfiedTest {

    private static final String YEAR = "?dayFrom=1951-01-01&dayTo=1952-01-01";

    private final UUID customer = UUID.randomUUID();

    @Test
    void satisfactionIsPerceivedLessExpectedByAttributeAndOverTime() {
        answered(
                "1951-01-10T00:00:00Z",
                "[{\"name\":\"delivery\",\"expected\":7,\"perceived\":8.5},"
                        + "{\"name\":\"price\",\"expected\":7,\"perceived\":6}]",
                9);
        answered("1951-03-10T00:00:00Z", "[{\"name\":\"delivery\",\"expected\":9,\"perceived\":6}]", 3);
        answered("1951-03-11T00:00:00Z", null, 7);
        Calls.get("/customers/" + customer + "/satisfaction" + YEAR)
                .then()
                .statusCode(200)
                .body("total.answers", equalTo(3))
                .body("total.rated", equalTo(2))
                .body("total.satisfaction", equalTo(-1.375f))
                .body("total.verdict.code", equalTo("DISSATISFIED"))
                .body("total.nps.score", equalTo(0f))
                .body("total.nps.passives", equalTo(1))
                .body("attributes[0].attribute", equalTo("delivery"))
                .body("attributes[0].expected", equalTo(8))
                .body("attributes[0].satisfaction", equalTo(-0.75f))
                .body("periods", hasSize(2))
                .body("periods[0].from", equalTo("1951-01-01"))
                .body("periods[0].answers.satisfaction", equalTo(0.25f))
                .body("periods[0].answers.verdict.label", equalTo("Delighted"))
                .body("periods[0].answers.nps.score", equalTo(100f));
    }

    @Test
    void whatWasMetExactlyIsSatisfiedAndNobodyAskedHasNoScore() {
        answered("1951-01-10T00:00:00Z", "[{\"name\":\"delivery\",\"expected\":7,\"perceived\":7}]", null);
        Calls.as("viewer")
                .header("Accept-Language", "zh")
                .get("/api/v1/customers/" + customer + "/satisfaction" + YEAR)
                .then()
                .body("total.verdict.label", equalTo("满意"))
                .body("total.nps", nullValue());
    }

    @Test
    void everybodysAnswersAreReportedTogetherAndVoidedOnesAreNot() {
        var id = answered("1953-01-10T00:00:00Z", null, 10);
        answered("1953-01-10T00:00:00Z", null, 0);
        var report = "/satisfaction-reports?by=YEAR&dayFrom=1953-01-01&dayTo=1954-01-01";
        Calls.get(report).then().body("total.nps.answers", equalTo(2)).body("total.nps.score", equalTo(0f));
        Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + id + "\"}");
        Calls.get(report).then().body("total.nps.score", equalTo(-100f)).body("periods", hasSize(1));
    }

    @Test
    void anAttributeIsTheSameHoweverItIsWritten() {
        for (var name : List.of("Price", "price", "\\tPRICE \\u3000", "price")) {
            answered("1949-01-10T00:00:00Z", "[{\"name\":\"" + name + "\",\"expected\":7,\"perceived\":8}]", null);
        }
        answered("1949-01-10T00:00:00Z", "[{\"name\":\"delivery\",\"expected\":7,\"perceived\":8}]", null);
        for (var path : List.of("/satisfaction-reports", "/customers/" + customer + "/satisfaction")) {
            Calls.get(path + "?by=YEAR&dayFrom=1949-01-01&dayTo=1950-01-01")
                    .then()
                    .body("attributes.attribute", equalTo(List.of("price", "delivery")))
                    .body("attributes.answers", equalTo(List.of(4, 1)))
                    .body("attributes[0].satisfaction", equalTo(1));
        }
        ProblemAssert.assertProblem(
                        Calls.post(Calls.entry(
                                customer,
                                "SURVEY_ANSWER",
                                "1949-01-10T00:00:00Z",
                                ",\"attributes\":["
                                        + "{\"name\":\"a\",\"expected\":7,\"perceived\":8},"
                                        + "{\"name\":\" A\",\"expected\":7,\"perceived\":8}]")),
                        422,
                        "INVALID_REQUEST")
                .at("/attributes/1/name");
    }

    @Test
    void nobodysSatisfactionIsNotFound() {
        ProblemAssert.assertProblem(
                Calls.get("/customers/ffffffff-0000-7000-8000-000000000001/satisfaction"), 404, "CUSTOMER_NOT_FOUND");
    }

    private UUID answered(String at, String attributes, Integer nps) {
        return Calls.recorded(Calls.entry(
                customer,
                "SURVEY_ANSWER",
                at,
                (attributes == null ? "" : ",\"attributes\":" + attributes) + (nps == null ? "" : ",\"nps\":" + nps)));
    }
}
