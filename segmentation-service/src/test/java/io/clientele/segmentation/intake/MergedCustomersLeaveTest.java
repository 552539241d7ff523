package io.clientele.segmentation.intake;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.Topic;
import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.kit.testing.Tokens;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.kit.testing.http.Checks;
import io.clientele.kit.testing.http.Http;
import io.clientele.segmentation.Facts;
import io.clientele.segmentation.Tables;
import io.clientele.segmentation.standing.Standings;
import io.clientele.segmentation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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
        var stays = stays();
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
        get("/actions?status=PROPOSED").body("items.customerId", everyItem(equalTo(survivor.toString())));
        get("/actions?customerId=" + merged + "&status=PROPOSED&count=true")
                .body("items.customerId", hasItem(survivor.toString()))
                .body("total", greaterThan(0));
        get("/actions?customerId=" + merged).body("items.customerId", hasItem(merged.toString()));
        get("/actions?customerId=" + survivor).body("items.customerId", everyItem(equalTo(survivor.toString())));

        apply(state(merged, 3, null));
        assertThat(standings.population()).isEqualTo(2);
        assertThat(Tables.classes(database, "VALUE_MATRIX")).isEqualTo(before);
        assertThat(stays()).isEqualTo(stays);
        get("/customers/" + merged + "/segments/history?scheme=VALUE_MATRIX")
                .body("items[0].from.code", equalTo("MERGED"))
                .body("items[0].cause", equalTo("UNMERGED"))
                .body("items[0].enteredAt", equalTo(Facts.START.plusSeconds(3).toString()))
                .body("items[1].leftCause", equalTo("UNMERGED"));
    }

    /** What the records say and what the values do come over topics of their own: whichever is heard first, nothing untrue is noted. */
    @ParameterizedTest
    @ValueSource(strings = {"RVrv", "RrVv", "RrvV", "VRrv", "VRvr", "VvRr", "RVvr"})
    void whoComesBackIsWhereItWasInWhateverOrderItIsHeard(String order) {
        apply(Facts.worth(survivor, 1, "100", "10"), Facts.worth(merged, 1, "90", "9"));
        var stays = stays();
        long moves = moves();
        for (char each : order.toCharArray()) {
            apply(
                    switch (each) {
                        case 'R' -> state(merged, 2, survivor);
                        case 'r' -> state(merged, 3, null);
                        case 'V' ->
                            new ValuationChanged(
                                    Facts.prospect(merged, 2).valuation().merged());
                        default -> Facts.worth(merged, 3, "90", "9");
                    });
        }
        assertThat(stays()).isEqualTo(stays);
        assertThat(standings.population()).isEqualTo(2);
        get("/customers/" + merged + "/segments/history?scheme=VALUE_MATRIX")
                .body("items.class.code", not(hasItem("UNCLASSIFIED")));
        assertThat(moves()).as("out and back, in each scheme").isEqualTo(moves + 4);
    }

    @Test
    void whoBelongsElsewhereByNowIsThereSinceTheUndoing() {
        apply(Facts.worth(survivor, 1, "100", "10"), Facts.worth(merged, 1, "90", "9"));
        apply(state(merged, 2, survivor));
        database.execute("update membership set left_class = null where customer_id = ? and scheme = 'RFM'", merged);
        apply(state(merged, 3, null));
        get("/customers/" + merged + "/segments").body("items.find { it.scheme == 'RFM' }.cause", equalTo("UNMERGED"));
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

    /** Since when the merged customer is in which class, and why. */
    private String stays() {
        return database.query(
                        "select scheme, class_code, since, cause from membership where customer_id = ? order by 1",
                        row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                + row.getString(4),
                        merged)
                .toString();
    }

    private long moves() {
        return database.number("select count(*) from membership_move where customer_id = ?", merged);
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

    private static Checks get(String path) {
        return Http.given()
                .following(false)
                .header("Authorization", "Bearer " + Tokens.of("viewer"))
                .get("/api/v1" + path)
                .then();
    }
}
