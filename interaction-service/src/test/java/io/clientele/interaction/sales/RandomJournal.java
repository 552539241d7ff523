package io.clientele.interaction.sales;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import org.awaitility.Awaitility;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerState;
import io.clientele.interaction.Calls;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.merge.Merging;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.interaction.sales.Recount.Told;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

/** Sales made up at random, recorded, corrected and remembered, so that every report can be compared with a recount. */
final class RandomJournal {

    private static final Instant KNOWN = Instant.parse("2026-01-31T09:30:00Z");
    private static final String[] KINDS = {"COMPANY", "INDIVIDUAL"};
    private static final String[] REGIONS = {"Zhejiang", "上海", null};

    private final Database database;
    private final Random random;
    private final LocalDate first;
    private final LocalDate end;
    private final List<UUID> customers;
    private final List<Sold> journal = new ArrayList<>();
    private final Map<UUID, Told> told = new HashMap<>();
    private final Map<UUID, UUID> survivors = new HashMap<>();
    private final ReportedSales reports;

    /** Where new sales may fall. */
    private Predicate<Instant> open = at -> true;

    RandomJournal(Database database, long seed, LocalDate first, LocalDate end) {
        this.database = database;
        this.random = new Random(seed);
        this.first = first;
        this.end = end;
        this.reports = new ReportedSales(first, end);
        this.customers = random.ints(12)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
    }

    void only(Predicate<Instant> allowed) {
        open = allowed;
    }

    List<Sold> all() {
        return journal;
    }

    void compare() throws IOException {
        reports.compare(booked(), told);
    }

    /** Each on whoever answers for its customer. */
    private List<Sold> booked() {
        return journal.stream()
                .filter(sold -> sold.active)
                .map(sold -> survivors.containsKey(sold.customer) ? sold.of(survivors.get(sold.customer)) : sold)
                .toList();
    }

    /** Customers by their place. */
    void merge(Merging merging, int survivor, int... merged) {
        for (int one : merged) {
            var is = told.get(customers.get(one));
            merging.merge(customers.get(one), customers.get(survivor), is.kind(), is.region());
            survivors.put(customers.get(one), customers.get(survivor));
        }
    }

    void unmerge(Merging merging, int... merged) {
        for (int one : merged) {
            var is = told.get(customers.get(one));
            merging.unmerge(customers.get(one), is.kind(), is.region());
            survivors.remove(customers.get(one));
        }
    }

    void record(int count) {
        var sold = new ArrayList<Sold>();
        for (int i = 0; i < count; i++) {
            sold.add(any());
        }
        var answer = Calls.batch(sold.stream().map(Sold::json).toArray(String[]::new));
        assertThat(answer.getInt("rejected"))
                .as("%s", answer.getString("results.problem.detail"))
                .isZero();
        List<String> ids = answer.getList("results.id");
        for (int i = 0; i < count; i++) {
            sold.get(i).id = UUID.fromString(ids.get(i));
        }
        journal.addAll(sold);
    }

    /** Customers become another kind, and move; the first time they are only told of. */
    void move(int round) {
        var moved = new HashMap<UUID, Told>();
        for (var customer : customers) {
            if (round == 0 || random.nextInt(3) == 0) {
                var now = new Told(KINDS[random.nextInt(KINDS.length)], REGIONS[random.nextInt(REGIONS.length)]);
                moved.put(customer, now);
                TopicProbe.publish(new CustomerChanged(new CustomerState(
                        customer,
                        10 + round,
                        now.kind(),
                        List.of("CUSTOMER"),
                        null,
                        null,
                        null,
                        now.region(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        KNOWN,
                        KNOWN)));
            }
        }
        moved.forEach(this::awaitKnown);
        told.putAll(moved);
    }

    private void awaitKnown(UUID customer, Told now) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> database.first(
                        "select kind, region from known_customer where customer_id = ?",
                        row -> new Told(row.getString(1), row.getString(2)),
                        customer)
                .equals(Optional.of(now)));
    }

    void correct(int count) {
        for (int i = 0; i < count; i++) {
            var old = journal.get(random.nextInt(journal.size()));
            if (old.active && open.test(old.at)) {
                var by = random.nextInt(3) == 0 ? null : any().of(old.customer);
                var id = Calls.recorded("{\"kind\":\"CORRECTION\",\"corrects\":\"" + old.id + "\""
                        + (by == null ? "" : ",\"replacement\":" + by.json()) + "}");
                old.active = false;
                if (by != null) {
                    by.id = id;
                    journal.add(by);
                }
            }
        }
    }

    /** Reports are asked for meanwhile: folding must neither lose what is being written nor count it twice. */
    void recordAtOnce(int count) throws Exception {
        var sold = new ArrayList<Sold>();
        for (int i = 0; i < count; i++) {
            sold.add(any());
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = new ArrayList<java.util.concurrent.Callable<Object>>();
            for (var each : sold) {
                calls.add(() -> each.id = Calls.recorded(each.json()));
                calls.add(() -> reports.read(PeriodUnit.YEAR, null, null));
            }
            for (var each : pool.invokeAll(calls)) {
                each.get();
            }
        }
        journal.addAll(sold);
    }

    Sold any() {
        var sold = anywhere();
        while (!open.test(sold.at)) {
            sold = anywhere();
        }
        return sold;
    }

    private Sold anywhere() {
        var days = first.datesUntil(end).count();
        var at = first.plusDays(random.nextLong(days))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return new Sold(customers.get(random.nextInt(customers.size())), moved(at), random);
    }

    private Instant moved(Instant at) {
        return switch (random.nextInt(3)) {
            case 0 -> at;
            case 1 -> at.plusSeconds(86_399);
            default -> at.plusSeconds(random.nextInt(86_400));
        };
    }
}
