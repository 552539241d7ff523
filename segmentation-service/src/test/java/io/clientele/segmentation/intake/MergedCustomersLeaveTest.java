package io.clientele.segmentation.intake;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.segmentation.Facts;
import io.clientele.segmentation.Tables;
import io.clientele.segmentation.standing.Standings;
import io.clientele.segmentation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithBackends
class MergedCustomersLeaveTest {

    @Inject
    Intake intake;

    @Inject
    Standings standings;

    @Inject
    Database database;

    private final UUID survivor = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void whoIsMergedIsInNoClassAndComesBack() {
        apply(Facts.worth(survivor, 1, "100", "10"), Facts.worth(merged, 1, "90", "9"));
        var before = Tables.classes(database, "VALUE_MATRIX");
        assertThat(standings.population()).isEqualTo(2);

        apply(state(merged, 2, survivor));
        assertThat(standings.population()).isEqualTo(1);
        get("/segments?scheme=VALUE_MATRIX").body("items.size.sum()", equalTo(1));
        get("/customers/" + merged + "/segments")
                .statusCode(308)
                .header("Location", endsWith("/customers/" + survivor + "/segments"));
        get("/customers/" + merged + "/segments/history?scheme=VALUE_MATRIX")
                .body("items[0].class.code", equalTo("MERGED"))
                .body("items[0].class.label", equalTo("Merged"))
                .body("items[0].cause", equalTo("MERGED"));
        try (var topic = TopicProbe.on(Topic.SEGMENTS)) {
            topic.await(
                    SegmentsChanged.class,
                    event -> event.key().equals(merged.toString())
                            && event.segments().memberships().isEmpty());
        }
        get("/actions?customerId=" + merged + "&status=PROPOSED").body("items.size()", equalTo(0));

        apply(state(merged, 3, null));
        assertThat(standings.population()).isEqualTo(2);
        assertThat(Tables.classes(database, "VALUE_MATRIX")).isEqualTo(before);
        get("/customers/" + merged + "/segments").statusCode(200).body("items.cause", contains("UNMERGED", "UNMERGED"));
        get("/customers/" + merged + "/segments/history?scheme=VALUE_MATRIX")
                .body("items[0].from.code", equalTo("MERGED"))
                .body("items[1].leftCause", equalTo("UNMERGED"));
    }

    @Test
    void aPopulationThatMergesBeforeItIsCutIsCountedOnce() {
        apply(
                Facts.worth(survivor, 1, "100", "10"),
                state(merged, 1, survivor),
                Facts.worth(merged, 1, "0", "0"),
                Facts.worth(UUID.randomUUID(), 1, "5", "5"));
        assertThat(standings.population()).isEqualTo(2);
        get("/schemes/RFM/cuts").body("items.customers", containsInAnyOrder(1, 2));
    }

    private void apply(Event... events) {
        intake.apply(News.of(List.of(events)));
    }

    private static CustomerChanged state(UUID id, long version, UUID survivor) {
        return new CustomerChanged(new CustomerState(
                id,
                version,
                "COMPANY",
                List.of("CUSTOMER"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Facts.START,
                Facts.START.plusSeconds(version),
                null,
                survivor,
                null,
                null));
    }

    private static ValidatableResponse get(String path) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Authorization", "Bearer " + Tokens.of("viewer"))
                .get("/api/v1" + path)
                .then();
    }
}
