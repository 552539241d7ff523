package io.clientele.valuation.choice;

import java.io.DataInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import io.clientele.valuation.choice.purchase.PurchaseHoldOut;
import io.clientele.valuation.choice.spend.EveryNth;
import io.clientele.valuation.choice.spend.HoldOut;
import io.clientele.valuation.choice.spend.SpendHoldOut;
import io.clientele.valuation.formula.opportunity.CalendarPeriod;
import io.clientele.valuation.formula.purchase.Purchase;
import io.clientele.valuation.formula.purchase.PurchaseHistory;
import io.clientele.valuation.model.fit.Packed;

import static org.assertj.core.api.Assertions.assertThat;

/** Wherever customers are cut into parts and these into steps: what happened to all of them is what parts tell together. */
class AddingUpHoldOutsTest {

    private static final LocalDate END = LocalDate.parse("2020-06-15");

    @Property(tries = 200)
    void ofSteps(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int step) {
        var all = customers(new Random(seed), 60);
        for (var kind : List.<Making>of(PurchaseHoldOut::new, SpendHoldOut::new)) {
            var whole = kind.of(0);
            all.forEach(one -> one.tell(whole));
            var added = added(kind, all, new int[] {60}, step);
            assertThat(Packed.of(added::write)).isEqualTo(Packed.of(whole::write));
        }
    }

    @Property(tries = 200)
    void ofParts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int step) {
        var all = customers(new Random(seed), 60);
        var spends = new SpendHoldOut();
        var purchases = new PurchaseHoldOut();
        all.forEach(one -> one.tell(spends));
        all.forEach(one -> one.tell(purchases));
        var spent = (SpendHoldOut) added(SpendHoldOut::new, all, new int[] {25, 35}, step);
        assertThat(spent.cases()).isEqualTo(spends.cases()).isNotEmpty();
        assertThat(spent.meanOfAll()).isEqualTo(spends.meanOfAll()).isPositive();
        var bought = (PurchaseHoldOut) added(PurchaseHoldOut::new, all, new int[] {25, 35}, step);
        assertThat(bought.customers()).isEqualTo(purchases.customers()).isEqualTo(60);
        assertThat(bought.actual()).isEqualTo(purchases.actual()).isPositive();
    }

    @Example
    void aSampleOfManyIsTheSameHoweverPartsAreCutIntoSteps() {
        var all = customers(new Random(7), 20_000);
        var parts = new int[] {7_000, 6_500, 6_500};
        byte[] first = null;
        for (int step : new int[] {20_000, 1_000, 777}) {
            var packed = Packed.of(added(PurchaseHoldOut::new, all, parts, step)::write);
            first = first == null ? packed : first;
            assertThat(packed).as("in steps of %d", step).isEqualTo(first);
        }
    }

    /** However many are read besides. */
    @Example
    void ofAFewWhoBoughtAgainAllAreMeasured() {
        var all = customers(new Random(3), 30_000);
        var few = all.stream()
                .map(one -> one.bought() > 0 && one.history().ageDays() > 670 ? one : one.leaving())
                .toList();
        long again = few.stream().filter(one -> one.bought() > 0).count();
        var spent = (SpendHoldOut) added(SpendHoldOut::new, few, new int[] {10_000, 10_000, 10_000}, 5_000);
        assertThat(spent.cases()).hasSize((int) again).hasSizeBetween(30, 5_000);
    }

    @Property(tries = 200)
    void everyNthOfEachPartIsKept(
            @ForAll @IntRange(min = 1, max = 300) int each, @ForAll @IntRange(min = 1, max = 50) int step) {
        var all = new EveryNth<Integer>(20);
        for (int part = 0; part < 3; part++) {
            for (int from = 0; from < each; from += step) {
                var some = new EveryNth<Integer>(20, from);
                for (int i = from; i < Math.min(each, from + step); i++) {
                    some.add(i);
                }
                Packed.read(
                        Packed.of(out -> some.write(out, (one, to) -> to.writeInt(one))),
                        in -> all.add(in, DataInput::readInt));
            }
        }
        var expected = new ArrayList<Integer>();
        for (int part = 0; part < 3; part++) {
            for (int i = 0; i < each; i += (int) all.stride()) {
                expected.add(i);
            }
        }
        assertThat(all.kept()).isEqualTo(expected).hasSizeLessThanOrEqualTo(20);
        assertThat(all.stride() == 1 || 3 * Math.ceilDiv(each, all.stride() / 2) > 20)
                .as("no fewer than need be")
                .isTrue();
    }

    private static HoldOut added(Making kind, List<Customer> all, int[] parts, int step) {
        var added = kind.of(0);
        int begin = 0;
        for (int part : parts) {
            long seen = 0;
            for (int from = begin; from < begin + part; from += step) {
                var some = kind.of(seen);
                all.subList(from, Math.min(begin + part, from + step)).forEach(one -> one.tell(some));
                seen = some.seen();
                Packed.read(Packed.of(some::write), added::add);
            }
            begin += part;
        }
        assertThat(begin).isEqualTo(all.size());
        return added;
    }

    private static List<Customer> customers(Random random, int n) {
        var all = new ArrayList<Customer>();
        for (int i = 0; i < n; i++) {
            var purchases = new ArrayList<Purchase>();
            for (int j = random.nextInt(5); j >= 0; j--) {
                var day = END.minusDays(random.nextInt(700));
                purchases.add(new Purchase(day, BigDecimal.valueOf(random.nextInt(9_999), 2)));
            }
            int bought = random.nextInt(3);
            all.add(new Customer(
                    PurchaseHistory.of(purchases, END, random.nextBoolean() ? CalendarPeriod.YEAR : null),
                    bought,
                    bought * random.nextInt(5_000) / 100.0));
        }
        return all;
    }

    private record Customer(PurchaseHistory history, int bought, double paid) {

        private Customer leaving() {
            return new Customer(history, 0, 0);
        }

        void tell(HoldOut holdOut) {
            holdOut.add(history, bought, paid);
        }
    }

    private interface Making {
        HoldOut of(long seen);
    }
}
