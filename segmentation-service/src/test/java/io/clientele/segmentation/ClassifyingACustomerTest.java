package io.clientele.segmentation;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.ActionEvent.ActionChanged;
import io.clientele.contracts.ActionEvent.ActionProposed;
import io.clientele.contracts.Event;
import io.clientele.contracts.PolicyEvent.CutMade;
import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.TopicProbe;
import io.clientele.kit.testing.WithBackends;
import io.clientele.segmentation.store.Database;

import static io.clientele.segmentation.Calls.viewer;
import static org.assertj.core.api.Assertions.assertThat;

/** From the valuations topic to the classes of a customer, their inputs and reasons, and the topics of this service. */
@QuarkusTest
@WithBackends
class ClassifyingACustomerTest {

    @Inject
    Database database;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void nobodyIsHere() {
        Tables.clear(database);
    }

    @Test
    void aValuationBecomesAClassWithItsInputsAndReasons() {
        arrive(Facts.registered(id, 1, "GOOD"), Facts.worth(id, 1, "1234.505", "10"));

        var answer = viewer().get("/api/v1/customers/{id}/segments", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).startsWith("W/");
        var body = answer.jsonPath();
        assertThat(body.getList("items.scheme")).containsExactly("VALUE_MATRIX", "RFM");
        assertThat(body.getString("items[0].class.code")).isEqualTo("GOLD");
        assertThat(body.getString("items[0].class.label")).isEqualTo("Gold");
        assertThat(body.getString("items[0].inputs.currentValue.amount")).isEqualTo("1234.50");
        assertThat(body.getString("items[0].inputs.currentValueThreshold.currency"))
                .isEqualTo("CNY");
        assertThat(body.getInt("items[0].inputs.customers")).isEqualTo(1);
        assertThat(body.getList("items[0].reasons.code"))
                .containsExactly("CURRENT_VALUE_HIGH", "POTENTIAL_VALUE_LOW", "HIGH_CURRENT_LOW_POTENTIAL");
        assertThat(body.getString("items[1].class.code")).isEqualTo("CHAMPIONS");
        assertThat(body.getInt("items[1].inputs.recencyScore")).isEqualTo(5);
        assertThat(body.getInt("items[1].schemeVersion")).isEqualTo(1);
        viewer().header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/customers/{id}/segments", id)
                .then()
                .statusCode(304);
    }

    @Test
    void labelsAndReasonsComeInChinese() {
        arrive(Facts.worth(id, 1, "5", "5"));

        var body = viewer().header("Accept-Language", "zh-CN,zh;q=0.9")
                .get("/api/v1/customers/{id}/segments", id)
                .jsonPath();

        assertThat(body.getString("items[0].class.label")).isEqualTo("黄金");
        assertThat(body.getString("items[0].reasons[1].text")).isEqualTo("增值潜力5.00 CNY不高于中位数5.00 CNY。");
        assertThat(viewer().header("Accept-Language", "zh")
                        .get("/api/v1/schemes/VALUE_MATRIX")
                        .jsonPath()
                        .getString("label"))
                .isEqualTo("客户价值矩阵");
    }

    @Test
    void aRegisteredCustomerWithoutPurchaseIsUnclassified() {
        arrive(Facts.registered(id, 1, null));

        var body = viewer().get("/api/v1/customers/{id}/segments", id).jsonPath();

        assertThat(body.getList("items.class.code")).containsExactly("UNCLASSIFIED", "UNCLASSIFIED");
        assertThat(body.getString("items[0].reasons[0].code")).isEqualTo("NO_PURCHASE");
        assertThat(body.getString("items[0].cause")).isEqualTo("REGISTRATION");
    }

    @Test
    void movesAreToldToTheTopicsAndKeptInTheHistory() {
        try (var segments = TopicProbe.on(Topic.SEGMENTS);
                var actions = TopicProbe.on(Topic.ACTIONS);
                var policies = TopicProbe.on(Topic.POLICIES)) {
            arrive(Facts.registered(id, 1, null));
            arrive(Facts.worth(id, 2, "10", "10"));
            arrive(Facts.worth(id, 3, "10", "11"));

            var told = segments.await(
                    SegmentsChanged.class, 3, e -> e.segments().customerId().equals(id));
            assertThat(told)
                    .extracting(e -> e.segments().memberships().getFirst().classCode())
                    .containsExactly("UNCLASSIFIED", "GOLD", "PLATINUM");
            assertThat(told).extracting(SegmentsChanged::version).isSorted().doesNotHaveDuplicates();
            actions.await(
                    ActionProposed.class,
                    e -> e.action().customerId().equals(id) && e.action().code().equals("KEEP_AND_DEEPEN"));
            actions.await(
                    ActionChanged.class,
                    e -> e.action().customerId().equals(id)
                            && e.action().status().equals("WITHDRAWN"));
            assertThat(policies.await(CutMade.class, e -> e.scheme().equals("VALUE_MATRIX"))
                            .thresholds())
                    .containsKeys("currentValue", "futureValue");
        }
        var history = viewer().queryParam("scheme", "VALUE_MATRIX")
                .queryParam("count", true)
                .get("/api/v1/customers/{id}/segments/history", id)
                .jsonPath();
        assertThat(history.getList("items.class.code")).containsExactly("PLATINUM", "GOLD", "UNCLASSIFIED");
        assertThat(history.getList("items.from.code")).containsExactly("GOLD", "UNCLASSIFIED");
        assertThat(history.getList("items.leftCause")).containsExactly(null, "VALUATION", "VALUATION");
        assertThat(history.getString("items[1].leftAt")).isEqualTo(history.getString("items[0].enteredAt"));
        assertThat(history.getString("items[1].inputs.currentValue.amount")).isEqualTo("10.00");
        assertThat(history.getInt("total")).isEqualTo(3);
        var ofAll = viewer().queryParam("count", true)
                .get("/api/v1/customers/{id}/segments/history", id)
                .jsonPath();
        assertThat(ofAll.getList("items.scheme")).contains("VALUE_MATRIX", "RFM");
        assertThat(ofAll.getInt("total")).isGreaterThan(3);
    }

    @Test
    void aPoisonRecordStopsNobody() {
        TopicProbe.produce(Topic.VALUATIONS, id.toString(), "valuation.changed", "{\"valuation\":7}".getBytes());
        TopicProbe.produce(Topic.VALUATIONS, id.toString(), "valuation.changed", "nonsense".getBytes());

        arrive(Facts.worth(id, 1, "5", "5"));

        assertThat(viewer().get("/api/v1/customers/{id}/segments", id).statusCode())
                .isEqualTo(200);
    }

    private void arrive(Event... events) {
        Calls.arrive(database, events);
    }
}
