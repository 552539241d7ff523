package io.clientele.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.Event;
import io.clientele.kit.testing.EndedJob;
import io.clientele.kit.testing.WithBackends;
import io.clientele.segmentation.store.Database;

import static io.clientele.segmentation.Calls.as;
import static io.clientele.segmentation.Calls.viewer;
import static org.assertj.core.api.Assertions.assertThat;

/** Schemes tell their rule and their cuts, are cut anew on request, and make segments with members. */
@QuarkusTest
@WithBackends
class CuttingOnRequestTest {

    @Inject
    Database database;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void aCutOnRequestIsAJobThatMovesEveryoneConcerned() {
        var others = List.of(UUID.randomUUID(), UUID.randomUUID());
        arrive(Facts.worth(id, 1, "5", "5"));
        arrive(Facts.worth(others.get(0), 1, "9", "1"));
        arrive(Facts.worth(others.get(1), 1, "8", "1"));
        assertThat(classOf(others.get(1))).isEqualTo("LEAD");
        arrive(Facts.worth(others.get(0), 2, "1", "1"));

        var accepted =
                as("manager").contentType("application/json").body("{}").post("/api/v1/schemes/VALUE_MATRIX/cuts");

        assertThat(accepted.header("Location"))
                .isEqualTo("/api/v1/jobs/" + accepted.jsonPath().getString("id"));
        var done = EndedJob.of(accepted);
        assertThat(done.getString("result.cause")).isEqualTo("REQUEST");
        assertThat(classOf(others.get(1))).isEqualTo("GOLD");
        assertThat(viewer().get("/api/v1/customers/{id}/segments", others.get(1))
                        .jsonPath()
                        .getString("items[0].cause"))
                .isEqualTo("CUT");
        var cuts = viewer().queryParam("count", true)
                .queryParam("limit", 2)
                .get("/api/v1/schemes/VALUE_MATRIX/cuts")
                .jsonPath();
        assertThat(cuts.getList("items.customers")).containsExactly(3, 2);
        assertThat(cuts.getInt("total")).isEqualTo(3);
        assertThat(viewer().queryParam("limit", 2)
                        .queryParam("cursor", cuts.getString("nextCursor"))
                        .get("/api/v1/schemes/VALUE_MATRIX/cuts")
                        .jsonPath()
                        .getList("items.customers"))
                .containsExactly(1);
    }

    @Test
    void schemesTellTheirRuleClassesAndThresholds() {
        arrive(Facts.worth(id, 1, "5", "5"));

        var schemes = viewer().get("/api/v1/schemes").jsonPath();
        assertThat(schemes.getList("items.code")).containsExactly("VALUE_MATRIX", "RFM");
        var matrix = viewer().get("/api/v1/schemes/VALUE_MATRIX").jsonPath();
        assertThat(matrix.getString("rule")).contains("⌈0.20 · N⌉");
        assertThat(matrix.getString("cut.thresholds.currentValue.amount")).isEqualTo("5.00");
        var classes = viewer().get("/api/v1/schemes/VALUE_MATRIX/classes").jsonPath();
        assertThat(classes.getList("items.code")).containsExactly("PLATINUM", "GOLD", "IRON", "LEAD", "UNCLASSIFIED");
        assertThat(classes.getList("items.customers")).containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void segmentsHaveSizesAndMembers() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            ids.add(UUID.randomUUID());
            arrive(Facts.prospect(ids.get(i), 1));
        }

        var segment = viewer().get("/api/v1/segments/VALUE_MATRIX.UNCLASSIFIED").jsonPath();
        assertThat(segment.getInt("size")).isEqualTo(5);
        var list = viewer().queryParam("scheme", "VALUE_MATRIX")
                .queryParam("class", "UNCLASSIFIED", "GOLD")
                .queryParam("count", true)
                .get("/api/v1/segments")
                .jsonPath();
        assertThat(list.getList("items.id")).containsExactly("VALUE_MATRIX.GOLD", "VALUE_MATRIX.UNCLASSIFIED");
        assertThat(list.getInt("total")).isEqualTo(2);
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = viewer().queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/segments/VALUE_MATRIX.UNCLASSIFIED/members")
                    .jsonPath();
            found.addAll(page.getList("items.customerId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(found)
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList());
    }

    private void arrive(Event... events) {
        Calls.arrive(database, events);
    }

    private String classOf(UUID customer) {
        return viewer().get("/api/v1/customers/{id}/segments", customer)
                .jsonPath()
                .getString("items[0].class.code");
    }
}
