package io.clientele.interaction.satisfaction;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.interaction.Calls;
import io.clientele.interaction.database.Database;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers made up at random, recorded, corrected and remembered, so that every report can be compared with a recount. */
final class RandomAnswers {

    private final Random random;
    private final LocalDate first;
    private final LocalDate end;
    private final AnswerRecount recount;
    private final List<UUID> customers = new ArrayList<>();
    private final Set<UUID> erased = new HashSet<>();
    private final List<Answered> journal = new ArrayList<>();

    /** Where new answers may fall. */
    private Predicate<Instant> open = at -> true;

    RandomAnswers(long seed, LocalDate first, LocalDate end) {
        this.random = new Random(seed);
        this.first = first;
        this.end = end;
        this.recount = new AnswerRecount(first, end);
        for (int i = 0; i < 12; i++) {
            customers.add(new UUID(random.nextLong(), random.nextLong()));
        }
    }

    void only(Predicate<Instant> allowed) {
        open = allowed;
    }

    UUID customer(int place) {
        return customers.get(place);
    }

    void compare() throws IOException {
        recount.compare(journal);
    }

    void record(int count) {
        var said = anyOf(count);
        var answer = Calls.batch(said.stream().map(Answered::json).toArray(String[]::new));
        assertThat(answer.getInt("rejected")).isZero();
        List<String> ids = answer.getList("results.id");
        for (int i = 0; i < count; i++) {
            said.get(i).id = UUID.fromString(ids.get(i));
        }
        journal.addAll(said);
    }

    /** Answers are asked for, and summed up, while others come in. */
    void recordAtOnce(int count, Callable<Object> meanwhile) throws Exception {
        var said = anyOf(count);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = new ArrayList<Callable<Object>>();
            for (var each : said) {
                calls.add(() -> each.id = Calls.recorded(each.json()));
                calls.add(() -> recount.read(PeriodUnit.YEAR));
                calls.add(meanwhile);
            }
            for (var each : pool.invokeAll(calls)) {
                each.get();
            }
        }
        journal.addAll(said);
    }

    /** A third is voided; what takes the place of the others may be of another kind, and of another day. */
    void correct(int count) {
        for (int i = 0; i < count; i++) {
            var old = journal.get(random.nextInt(journal.size()));
            if (old.active && open.test(old.at) && !erased.contains(old.customer)) {
                var by = random.nextInt(3) == 0 ? null : any(old.customer);
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

    void erase(Database database) {
        var customer = customers.removeLast();
        erased.add(customer);
        TopicProbe.publish(new Tombstone(Topic.CUSTOMERS, customer.toString(), customer.toString(), 20));
        Patience.until("the erasure is heard of", () -> !database.query(
                        "select 1 from known_customer where customer_id = ? and erased_at is not null",
                        row -> true,
                        customer)
                .isEmpty());
        assertThat(database.query("select 1 from interaction where customer_id = ?", row -> true, customer))
                .isEmpty();
    }

    private List<Answered> anyOf(int count) {
        var said = new ArrayList<Answered>();
        for (int i = 0; i < count; i++) {
            said.add(any(customers.get(random.nextInt(customers.size()))));
        }
        return said;
    }

    private Answered any(UUID customer) {
        var at = anyTime();
        while (!open.test(at)) {
            at = anyTime();
        }
        return new Answered(customer, at, random);
    }

    private Instant anyTime() {
        var day = first.plusDays(random.nextLong(first.datesUntil(end).count()))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return random.nextInt(3) == 0 ? day : day.plusSeconds(random.nextInt(86_400));
    }
}
