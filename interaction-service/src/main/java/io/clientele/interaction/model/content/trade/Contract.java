package io.clientele.interaction.model.content.trade;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Objects;
import java.util.stream.Stream;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.content.Check;
import io.clientele.interaction.model.content.Content;
import io.clientele.interaction.model.draft.Details.Terms;
import io.clientele.interaction.model.draft.Draft;

/**
 * The beginning of a contract, or what became of it. The entry that starts it is the contract; those that follow are about it.
 * What is paid under a contract is money when it is bought, never before.
 */
record Contract(Amount cost) implements Trade {

    /** A hundred years. */
    private static final int LONGEST = 36_525;

    private static final double DAYS_OF_A_MONTH = LONGEST / 1200.0;

    static Contract of(Draft draft, Check check) {
        var terms = draft.details().contract();
        check.present(terms, "/contract", "State the terms.");
        check.named(
                draft.kind() == Kind.CONTRACT_STARTED || draft.isAboutSomething(),
                "about",
                "Name the CONTRACT_STARTED entry of the contract");
        if (terms != null) {
            terms(terms, check);
            switch (draft.kind()) {
                case CONTRACT_STARTED, CONTRACT_RENEWED ->
                    check.present(terms.from(), "/contract/termFrom", "Required.");
                case CONTRACT_ENDED -> check.present(terms.endReason(), "/contract/endReason", "Say why it ended.");
                default -> changes(terms, check);
            }
            check.that(
                    draft.kind() == Kind.CONTRACT_ENDED || terms.endReason() == null,
                    "/contract/endReason",
                    Check.NOT_ALLOWED,
                    "Only CONTRACT_ENDED has a reason.");
        }
        return new Contract(draft.money().cost());
    }

    private static void changes(Terms terms, Check check) {
        check.that(
                Stream.of(terms.from(), terms.to(), terms.recurringAmount(), terms.recurringPeriod(), terms.exposure())
                        .anyMatch(Objects::nonNull),
                "/contract",
                Check.REQUIRED,
                "State at least one of the terms that changed.");
    }

    private static void terms(Terms terms, Check check) {
        Days.check(terms.from(), "/contract/termFrom", check);
        Days.check(terms.to(), "/contract/termTo", check);
        check.that(
                terms.from() == null || terms.to() == null || !terms.to().isBefore(terms.from()),
                "/contract/termTo",
                Check.OUT_OF_RANGE,
                "Must not be before termFrom: it is the last day of the term.");
        check.that(
                terms.recurringAmount() == null || terms.recurringPeriod() != null,
                "/contract/recurringPeriod",
                Check.REQUIRED,
                "Say how often recurringAmount is paid.");
        check.that(
                terms.recurringPeriod() == null || period(terms.recurringPeriod()),
                "/contract/recurringPeriod",
                "BAD_PERIOD",
                "Must be an ISO 8601 period from P1D to P100Y, such as P1M.");
    }

    private static boolean period(String text) {
        try {
            var period = Period.parse(text);
            return !period.isNegative() && !period.isZero() && days(period) <= LONGEST;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static long days(Period period) {
        return Math.round(period.toTotalMonths() * DAYS_OF_A_MONTH) + period.getDays();
    }

    @Override
    public Figures figures() {
        return Content.served(cost);
    }
}
