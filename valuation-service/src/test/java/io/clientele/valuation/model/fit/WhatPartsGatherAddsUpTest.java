package io.clientele.valuation.model.fit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import io.clientele.valuation.fact.ContractSaid;
import io.clientele.valuation.fact.Fact;
import io.clientele.valuation.formula.contract.Tenures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Wherever the base is cut into parts and these into steps: what they gather is, added up in order, what all gather at once. */
class WhatPartsGatherAddsUpTest {

    private static final LocalDate END = LocalDate.parse("2020-06-15");
    private static final String[] KINDS = {
        "PURCHASE", "PURCHASE", "PURCHASE", "RETURN", "CONTACT", "SERVICE_CASE", "COMPLAINT", "NOTE"
    };

    @Property(tries = 300)
    void ofPurchasesToTheLastDigit(
            @ForAll long seed,
            @ForAll @IntRange(max = 40) int customers,
            @ForAll @IntRange(min = 1, max = 12) int step) {
        var base = customers(new Random(seed), customers);
        var whole = gathered(base);
        var added = new BaseStatistics(END, ZoneOffset.UTC);
        added.countPeriods("P3M");
        for (int from = 0; from < customers; from += step) {
            var packed = Packed.of(gathered(base.subList(from, Math.min(customers, from + step)))::write);
            Packed.read(packed, added::add);
        }
        assertThat(told(added)).isEqualTo(told(whole));
        assertThat(added.customers()).isEqualTo(whole.customers());
        assertThat(added.facts()).isEqualTo(whole.facts());
        assertThat(Packed.of(added::write)).isEqualTo(Packed.of(whole::write));
    }

    @Property(tries = 100)
    void ofContracts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int step) {
        var random = new Random(seed);
        var starts = random.ints(30, 0, 3_000).toArray();
        var added = new BaseStatistics(END, ZoneOffset.UTC);
        for (int from = 0; from < starts.length; from += step) {
            var part = new BaseStatistics(END, ZoneOffset.UTC);
            part.count(spells(starts, from, Math.min(starts.length, from + step)));
            Packed.read(Packed.of(part::write), added::add);
        }
        var whole = spells(starts, 0, starts.length);
        assertThat(added.tenures().left()).isEqualTo(whole.left()).isNotEmpty();
        assertThat(added.tenures().staying()).isEqualTo(whole.staying());
        assertThat(added.customers()).isEqualTo(whole.customers());
    }

    @Example
    void whatServingTakesIsOfAllEntriesAndSpendIsLeftOutWhereNobodyAsks() {
        var customer = UUID.randomUUID();
        var base = new BaseStatistics(END, ZoneOffset.UTC);
        base.withoutSpends();
        base.add(fact(customer, "PURCHASE", "2020-01-01", "90", "10", "40"));
        base.add(fact(customer, "PURCHASE", "2020-02-01", "100", null, null));
        base.add(fact(customer, "RETURN", "2020-02-02", "20", null, "3"));
        base.add(fact(customer, "SERVICE_CASE", "2020-02-03", null, null, "1"));
        base.endOfCustomer();
        assertThat(base.spends().size()).isZero();
        assertThat(base.histories().customers()).isOne();
        assertThat(base.facts())
                .containsEntry("directCostPerRevenue", 4 / 200.0)
                .containsEntry("ordersPerRevenue", 2 / 200.0)
                .containsEntry("returnsPerRevenue", 1 / 200.0)
                .containsEntry("serviceMinutesPerRevenue", 30 / 200.0)
                .containsEntry("marginRate", 50 / 90.0)
                .containsEntry("meanRevenue", 170.0);
    }

    /** A million customers are some megabytes. */
    @Example
    void aStepTakesFewBytes() {
        var base = customers(new Random(1), 20_000);
        int buying = Packed.of(gathered(base, false)::write).length;
        int spending = Packed.of(gathered(base, true)::write).length;
        assertThat(buying).isLessThan(20_000 * 4);
        assertThat(spending).isLessThan(20_000 * 8);
    }

    @Example
    void whatAnotherVersionGatheredIsNotReadAsIfItWereOurs() {
        var packed = Packed.of(out -> {});
        packed[packed.length / 2] ^= 1;
        assertThatThrownBy(() -> Packed.read(packed, in -> {})).isInstanceOf(RuntimeException.class);
    }

    private static BaseStatistics gathered(List<List<Fact>> customers) {
        return gathered(customers, true);
    }

    private static BaseStatistics gathered(List<List<Fact>> customers, boolean spends) {
        var base = new BaseStatistics(END, ZoneOffset.UTC);
        base.countPeriods("P3M");
        if (!spends) {
            base.withoutSpends();
        }
        customers.forEach(facts -> facts.forEach(base::add));
        base.endOfCustomer();
        return base;
    }

    /** In the order in which a fit goes through them. */
    private static List<Object> told(BaseStatistics base) {
        var told = new ArrayList<Object>();
        base.histories().each((x, recency, age, n) -> told.add(List.of(x, recency, age, n)));
        base.spends().each((x, total, n) -> told.add(List.of(x, total, n)));
        base.opportunities().each((x, recency, of, n) -> told.add(List.of(x, recency, of, n)));
        return told;
    }

    private static List<List<Fact>> customers(Random random, int customers) {
        var base = new ArrayList<List<Fact>>();
        for (int i = 0; i < customers; i++) {
            var customer = new UUID(i, random.nextLong());
            var facts = new ArrayList<Fact>();
            for (int j = random.nextInt(12); j > 0; j--) {
                var day = END.minusDays(random.nextInt(1_000)).toString();
                var kind = KINDS[random.nextInt(KINDS.length)];
                var trade = kind.equals("PURCHASE") || kind.equals("RETURN");
                var amount =
                        trade ? BigDecimal.valueOf(random.nextInt(20_000), 2).toString() : null;
                facts.add(fact(customer, kind, day, amount, null, random.nextBoolean() ? "1.2345" : null));
            }
            facts.sort((a, b) -> a.occurredAt().compareTo(b.occurredAt()));
            base.add(facts);
        }
        return base;
    }

    private static Fact fact(UUID customer, String kind, String day, String amount, String discount, String cost) {
        var at = Instant.parse(day + "T12:00:00Z");
        return new Fact(
                customer,
                UUID.randomUUID(),
                kind,
                kind.equals("CONTACT") ? "PHONE" : null,
                at,
                at,
                null,
                decimal(amount),
                null,
                decimal(discount),
                decimal(cost),
                kind.equals("SERVICE_CASE") ? 30 : null);
    }

    private static BigDecimal decimal(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    /** Of customers whose contracts began so many days before the end; two in three have ended theirs since. */
    private static Tenures spells(int[] starts, int from, int to) {
        var spells = new ContractSpells(END, ZoneOffset.UTC, Period.parse("P1Y"));
        for (int i = from; i < to; i++) {
            var at = END.minusDays(starts[i]).atStartOfDay(ZoneOffset.UTC).toInstant();
            var customer = new UUID(i, i);
            var start = contract(customer, "CONTRACT_STARTED", at, null);
            spells.add(start);
            if (i % 3 > 0) {
                spells.add(contract(customer, "CONTRACT_ENDED", at.plus(starts[i] / 2, ChronoUnit.DAYS), start.id()));
            }
        }
        return spells.tenures();
    }

    private static Fact contract(UUID customer, String kind, Instant at, UUID about) {
        return new Fact(
                customer, UUID.randomUUID(), kind, null, at, at, null, null, null, null, null, null, said(about));
    }

    private static ContractSaid said(UUID about) {
        return about == null ? null : ContractSaid.nothing(about);
    }
}
