package io.clientele.gateway.overview;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.gateway.BehindTheGateway;
import io.clientele.gateway.Fakes;

import static io.clientele.gateway.Calls.anonymous;
import static io.clientele.gateway.Calls.as;
import static io.clientele.kit.testing.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@BehindTheGateway
class HandOverSheetTest {

    private static final String SHEET = "/api/v1/representatives/rep-7/hand-over-sheet";

    @BeforeEach
    void reset() {
        Fakes.reset();
    }

    @Test
    void customersAndDueContactsAreThoseOfTheRepresentative() {
        var sheet = as("viewer")
                .get(SHEET + "?limit=7&cursor=a%2Bb")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(sheet.getString("customers.uri")).contains("ownerId=rep-7", "limit=7", "cursor=a%2Bb");
        assertThat(sheet.getString("dueContacts.uri")).contains("/api/v1/due-contacts", "ownerId=rep-7");
        assertThat(sheet.getString("representative.uri")).isEqualTo("/api/v1/representatives/rep-7");
        assertThat(sheet.getString("verificationTasks.uri")).contains("/api/v1/verification-tasks", "ownerId=rep-7");
        assertThat(sheet.getList("unavailable")).isEmpty();
        for (var list : List.of("promises", "complaints", "commitments", "requests", "actions")) {
            assertThat(sheet.getList(list + ".items"))
                    .as("%s of nobody", list)
                    .isNotNull()
                    .isEmpty();
        }
        assertThat(Fakes.asked())
                .noneMatch(asked -> asked.get(":uri").contains("customerId="))
                .noneMatch(asked -> asked.get(":service").equals("segmentation"));
    }

    @Test
    void whatIsOpenIsWhatIsNeitherKeptNorClosedNorDone() {
        Fakes.knobs().put("customers", "{\"items\":[{\"id\":\"0190a000-0000-7000-8000-000000000017\"}]}");
        var sheet = as("viewer").get(SHEET).then().statusCode(200).extract().jsonPath();
        var theirs = "customerId=0190a000-0000-7000-8000-000000000017";
        assertThat(sheet.getString("promises.uri")).contains("/api/v1/promises", "state=OPEN", theirs);
        assertThat(sheet.getString("complaints.uri"))
                .contains("/api/v1/complaints", "state=OPEN", "state=RESOLVED", theirs)
                .doesNotContain("state=CLOSED");
        assertThat(sheet.getString("commitments.uri")).isEqualTo("/api/v1/commitments?" + theirs);
        assertThat(sheet.getString("requests.uri")).contains("/api/v1/ownership-requests", "state=IN_REVIEW", theirs);
        assertThat(sheet.getString("actions.uri"))
                .contains("/api/v1/actions", "status=PROPOSED", "status=ACCEPTED", theirs)
                .doesNotContain("status=DONE");
    }

    @Test
    void whatTheRepresentativeHasInHandOfAnybodyIsThereToo() {
        var sheet = as("viewer").get(SHEET).then().statusCode(200).extract().jsonPath();
        assertThat(sheet.getString("promisesMade.uri"))
                .contains("/api/v1/promises", "state=OPEN", "representative=rep-7")
                .doesNotContain("customerId=");
        assertThat(sheet.getString("complaintsInHand.uri"))
                .contains("/api/v1/complaints", "state=RESOLVED", "representative=rep-7");
    }

    @Test
    void aServiceThatIsDownLeavesTheRest() {
        Fakes.knobs().put("down:interaction", true);
        var sheet = as("viewer").get(SHEET).then().statusCode(200).extract().jsonPath();
        assertThat(sheet.getString("customers.uri")).contains("ownerId=rep-7");
        assertThat(sheet.getList("unavailable.part", String.class))
                .containsExactlyInAnyOrder("promisesMade", "complaintsInHand");
    }

    @Test
    void whoAsksWronglyIsTold() {
        assertProblem(anonymous().get(SHEET), 401, "UNAUTHORIZED");
        assertProblem(as("viewer").get(SHEET + "?limit=51"), 422, "INVALID_REQUEST");
        assertProblem(as("viewer").get(SHEET + "?page=2"), 400, "MALFORMED_REQUEST");
    }
}
