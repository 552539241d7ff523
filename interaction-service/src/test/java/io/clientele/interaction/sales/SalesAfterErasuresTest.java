package io.clientele.interaction.sales;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is erased of a random journal, and whenever: every report says what it said before. */
@QuarkusTest
@OnRealParts
class SalesAfterErasuresTest {

    private static final Instant FIRST = Instant.parse("1936-01-01T00:00:00Z");
    private static final Instant KNOWN = Instant.parse("2026-01-31T09:30:00Z");
    private static final String[] REGIONS = {"Zhejiang", "上海", null};

    private final Random random = new Random(20_261_126);
    private final List<UUID> customers = new ArrayList<>(random.ints(8)
            .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
            .toList());

    @Inject
    Database database;

    @Test
    void everyReportStaysWhatItWas() {
        customers.forEach(this::tell);
        for (int round = 0; round < 3; round++) {
            record(40);
            var before = reports();
            erase(customers.removeFirst());
            assertThat(reports()).isEqualTo(before);
            record(10);
            erase(customers.removeFirst()); // with sales that may not be summed up yet
            var after = reports();
            recount();
            assertThat(reports()).isEqualTo(after);
        }
    }

    /** As in another business zone: all sums are thrown away and counted from the journal. */
    private void recount() {
        database.update("delete from sales_zone");
    }

    private List<String> reports() {
        var found = new ArrayList<String>();
        for (var unit : List.of(PeriodUnit.WEEK, PeriodUnit.YEAR)) {
            found.add(report(unit, null));
            for (var dimension : SalesDimension.values()) {
                found.add(report(unit, dimension));
            }
        }
        return found;
    }

    private static String report(PeriodUnit unit, SalesDimension dimension) {
        return Calls.sales("/sales-reports?dayFrom=1936-01-01&dayTo=1938-01-01&by=" + unit
                + (dimension == null ? "" : "&groupBy=" + dimension));
    }

    private void record(int count) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var at = FIRST.plusSeconds(random.nextLong(730L * 86_400));
            rows.add(new Sold(customers.get(random.nextInt(customers.size())), at, random).json());
        }
        List<String> ids = Calls.batch(rows.toArray(String[]::new)).getList("results.id");
        for (int i = 0; i < count / 4; i++) {
            Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + ids.get(i) + "\"}");
        }
    }

    private void tell(UUID customer) {
        TopicProbe.publish(new CustomerChanged(new CustomerState(
                customer,
                10,
                random.nextBoolean() ? "COMPANY" : "INDIVIDUAL",
                List.of("CUSTOMER"),
                null,
                null,
                null,
                REGIONS[random.nextInt(REGIONS.length)],
                null,
                null,
                null,
                null,
                null,
                KNOWN,
                KNOWN)));
        awaitThat(customer, "kind is not null");
    }

    private void erase(UUID customer) {
        TopicProbe.publish(new Tombstone(Topic.CUSTOMERS, customer.toString(), customer.toString(), 20));
        awaitThat(customer, "erased_at is not null");
    }

    private void awaitThat(UUID customer, String condition) {
        Patience.until(condition, () -> !database.query(
                        "select 1 from known_customer where customer_id = ? and " + condition, row -> true, customer)
                .isEmpty());
    }
}
