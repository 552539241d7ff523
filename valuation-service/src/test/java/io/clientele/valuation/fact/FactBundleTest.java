package io.clientele.valuation.fact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read from a bundle is what was put into it, to the last digit and in its order. */
class FactBundleTest {

    private static final UUID CUSTOMER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Property(tries = 300)
    void whatIsReadIsWhatWasWritten(@ForAll("facts") List<Fact> facts) {
        assertThat(read(FactBundle.of(facts))).isEqualTo(facts);
    }

    private static List<Fact> read(byte[] bundle) {
        var read = new ArrayList<Fact>();
        FactBundle.read(bundle, CUSTOMER, read::add);
        return read;
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        var money = Combinators.combine(amounts(), amounts(), amounts(), amounts())
                .as((paid, list, discount, cost) -> new BigDecimal[] {paid, list, discount, cost});
        var times = Combinators.combine(instants(), instants(), instants().injectNull(0.7))
                .as((occurred, recorded, superseded) -> new Instant[] {occurred, recorded, superseded});
        var minutes = Arbitraries.integers().greaterOrEqual(0).injectNull(0.5);
        return Combinators.combine(ids(), codes(), codes().injectNull(0.5), times, money, minutes, contracts())
                .as((id, kind, channel, time, amount, duration, contract) -> new Fact(
                        CUSTOMER, id, kind, channel, time[0], time[1], time[2], amount[0], amount[1], amount[2],
                        amount[3], duration, contract))
                .list()
                .ofMaxSize(20);
    }

    private static Arbitrary<ContractSaid> contracts() {
        var days = Arbitraries.longs().between(-200_000, 200_000).map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        ids().injectNull(0.3),
                        days.injectNull(0.3),
                        days.injectNull(0.3),
                        amounts(),
                        Arbitraries.of("P1M", "P1Y").injectNull(0.3))
                .as(ContractSaid::new)
                .injectNull(0.5);
    }

    private static Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    private static Arbitrary<String> codes() {
        return Arbitraries.strings().ofMaxLength(30);
    }

    /** As fine as the database keeps them. */
    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(-60_000_000_000_000_000L, 250_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Arbitrary<BigDecimal> amounts() {
        var digits = Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(60));
        return Combinators.combine(digits, Arbitraries.integers().between(0, 20))
                .as(BigDecimal::new)
                .injectNull(0.3);
    }
}
