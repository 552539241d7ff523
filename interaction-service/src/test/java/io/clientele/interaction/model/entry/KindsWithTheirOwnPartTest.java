package io.clientele.interaction.model.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.interaction.model.EndReason;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.SupportType;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.draft.Details;
import io.clientele.interaction.model.draft.Details.Intelligence;
import io.clientele.interaction.model.draft.Details.Pledge;
import io.clientele.interaction.model.draft.Details.Preference;
import io.clientele.interaction.model.draft.Details.Support;
import io.clientele.interaction.model.draft.Details.Swap;
import io.clientele.interaction.model.draft.Details.Terms;

import static org.assertj.core.api.Assertions.assertThat;

class KindsWithTheirOwnPartTest {

    private static final UUID ABOUT = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {
                "EXCHANGE",
                "MATERIAL_SUPPORT",
                "PREFERENCE_LEARNED",
                "MARKET_INTELLIGENCE",
                "CONTRACT_STARTED",
                "INVOICE"
            })
    void aKindNeedsItsPart(Kind kind) {
        assertThat(Drafts.of(kind).faults()).singleElement().asString().endsWith(" REQUIRED");
    }

    @Test
    void anExchangeMovesNoMoney() {
        var exchange =
                Drafts.of(Kind.EXCHANGE).details(exchange("tea", "coffee", "2")).cost("3");
        exchange.returns = ABOUT;
        assertThat(exchange.entry().figures()).isEqualTo(Figures.ofCost(new BigDecimal("3")));
        assertThat(Drafts.of(Kind.EXCHANGE).details(exchange("tea", null, "0")).faults())
                .containsExactly("/exchange/replacement REQUIRED", "/exchange/quantity OUT_OF_RANGE");
    }

    @Test
    void anInvoiceAsksForItsAmountAndKnowsWhenItIsDue() {
        var invoice = Drafts.of(Kind.INVOICE).amount("100");
        invoice.dueDate = LocalDate.of(0, 1, 1);
        assertThat(invoice.faults()).containsExactly("/dueDate OUT_OF_RANGE");
        invoice.dueDate = DAY;
        assertThat(invoice.faults()).isEmpty();
    }

    @Test
    void aPaymentMayNameItsInvoiceAndNothingElseMay() {
        assertThat(Drafts.of(Kind.PAYMENT).amount("1").details(about(null)).faults())
                .isEmpty();
        assertThat(Drafts.of(Kind.NOTE).subject("x").details(about(null)).faults())
                .containsExactly("/about NOT_ALLOWED_FOR_KIND");
    }

    @Test
    void supportSaysWhatWasGiven() {
        assertThat(support(new Support(SupportType.SAMPLE, "tea, 20 g", null))).isEmpty();
        assertThat(support(new Support(null, " ", BigDecimal.ZERO)))
                .containsExactly("/support/type REQUIRED", "/support/item BLANK", "/support/quantity OUT_OF_RANGE");
    }

    @Test
    void aPromiseSaysWhatAndByWhen() {
        assertThat(promise(Drafts.NOW).subject("Sample by Friday").faults()).isEmpty();
        assertThat(promise(Drafts.NOW).faults()).containsExactly("/subject REQUIRED");
        assertThat(promise(Instant.EPOCH).subject("x").faults()).containsExactly("/promise/dueAt OUT_OF_RANGE");
        assertThat(promise(Books.LAST_MOMENT).subject("x").faults()).containsExactly("/promise/dueAt OUT_OF_RANGE");
        assertThat(promise(null).subject("x").faults()).containsExactly("/promise/dueAt REQUIRED");
    }

    @Test
    void aPreferenceHasNameAndValue() {
        assertThat(Drafts.of(Kind.PREFERENCE_LEARNED)
                        .details(details(null, new Preference("tea", null), null))
                        .faults())
                .containsExactly("/preference/value REQUIRED");
    }

    @Test
    void marketIntelligenceIsATextOrNamesCompetitorOrProduct() {
        assertThat(Drafts.of(Kind.MARKET_INTELLIGENCE)
                        .subject("New shop opposite")
                        .faults())
                .isEmpty();
        assertThat(intelligence(new Intelligence(null, "tea", Drafts.cny("9")))).isEmpty();
        assertThat(intelligence(new Intelligence(null, null, Drafts.cny("-9"))))
                .containsExactly("/intelligence/price/amount NEGATIVE", "/intelligence/competitor REQUIRED");
    }

    @Test
    void aCompetitorsPriceIsNoMoneyOfOurs() {
        var entry = Drafts.of(Kind.MARKET_INTELLIGENCE)
                .details(details(null, null, new Intelligence("Tea & Sons", null, Drafts.cny("9"))))
                .entry();
        assertThat(entry.figures()).isEqualTo(Figures.NONE);
    }

    @Test
    void aContractStartsWithItsTerm() {
        assertThat(contract(Kind.CONTRACT_STARTED, terms(DAY, DAY.plusYears(1), "100", "P1M", null)))
                .isEmpty();
        assertThat(contract(Kind.CONTRACT_STARTED, terms(null, null, "100", null, null)))
                .containsExactly("/contract/recurringPeriod REQUIRED", "/contract/termFrom REQUIRED");
        assertThat(contract(Kind.CONTRACT_STARTED, terms(DAY, DAY.minusDays(1), null, null, null)))
                .containsExactly("/contract/termTo OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1M", "PT1H", "monthly", "P100Y1M", "P101Y", "P1000Y", "P99999999999Y"})
    void aPeriodThatIsNoneIsRefused(String period) {
        assertThat(contract(Kind.CONTRACT_STARTED, terms(DAY, null, "1", period, null)))
                .containsExactly("/contract/recurringPeriod BAD_PERIOD");
    }

    @Test
    void whatFollowsNamesTheContract() {
        var terms = terms(DAY, null, null, null, null);
        assertThat(contract(Kind.CONTRACT_RENEWED, terms)).containsExactly("/about REQUIRED");
        assertThat(Drafts.of(Kind.CONTRACT_RENEWED).details(about(terms)).faults())
                .isEmpty();
    }

    @Test
    void aChangeChangesSomethingAndAnEndHasItsReason() {
        var nothing = terms(null, null, null, null, null);
        assertThat(Drafts.of(Kind.CONTRACT_CHANGED).details(about(nothing)).faults())
                .containsExactly("/contract REQUIRED");
        assertThat(Drafts.of(Kind.CONTRACT_ENDED).details(about(nothing)).faults())
                .containsExactly("/contract/endReason REQUIRED");
        var ended = terms(null, null, null, null, EndReason.EXPIRED);
        assertThat(Drafts.of(Kind.CONTRACT_ENDED).details(about(ended)).faults())
                .isEmpty();
        assertThat(contract(Kind.CONTRACT_STARTED, terms(DAY, null, null, null, EndReason.EXPIRED)))
                .containsExactly("/contract/endReason NOT_ALLOWED_FOR_KIND");
    }

    @Test
    void whatIsPaidUnderAContractIsNoMoneyYet() {
        var entry = Drafts.of(Kind.CONTRACT_STARTED)
                .details(contractOf(null, terms(DAY, null, "100", "P1M", null)))
                .entry();
        assertThat(entry.figures()).isEqualTo(Figures.NONE);
    }

    @Test
    void pointsAreCountedAndExpireOnlyOnceEarned() {
        var later = Drafts.NOW.plusSeconds(1);
        assertThat(points(Kind.POINTS_EARNED, 1, later)).isEmpty();
        assertThat(points(Kind.POINTS_EARNED, 0, Instant.EPOCH))
                .containsExactly("/points/number OUT_OF_RANGE", "/points/expiresAt OUT_OF_RANGE");
        assertThat(points(Kind.POINTS_REDEEMED, null, later))
                .containsExactly("/points/number REQUIRED", "/points/expiresAt NOT_ALLOWED_FOR_KIND");
        assertThat(points(Kind.POINTS_EXPIRED, 1, null)).containsExactly("/kind NOT_ALLOWED");
    }

    @Test
    void aSettledPromiseWasKeptOrNot() {
        assertThat(Drafts.of(Kind.PROMISE_SETTLED).faults()).containsExactly("/about REQUIRED", "/kept REQUIRED");
    }

    private static java.util.List<String> points(Kind kind, Integer number, Instant expiresAt) {
        var points = new Details.Points(number, expiresAt);
        return Drafts.of(kind)
                .details(new Details(null, null, null, null, null, null, null, null, points, null))
                .faults();
    }

    private static Details exchange(String product, String replacement, String quantity) {
        return new Details(
                null,
                new Swap(product, replacement, new BigDecimal(quantity)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Details details(Pledge promise, Preference preference, Intelligence intelligence) {
        return new Details(null, null, null, promise, preference, intelligence, null, null, null, null);
    }

    private static Details about(Terms contract) {
        return contractOf(ABOUT, contract);
    }

    private static Details contractOf(UUID about, Terms contract) {
        return new Details(about, null, null, null, null, null, contract, null, null, null);
    }

    private static Drafts promise(Instant dueAt) {
        return Drafts.of(Kind.PROMISE).details(details(new Pledge(dueAt, "Wang Fang"), null, null));
    }

    private static java.util.List<String> support(Support support) {
        return Drafts.of(Kind.MATERIAL_SUPPORT)
                .details(new Details(null, null, support, null, null, null, null, null, null, null))
                .faults();
    }

    private static java.util.List<String> intelligence(Intelligence said) {
        return Drafts.of(Kind.MARKET_INTELLIGENCE)
                .details(details(null, null, said))
                .faults();
    }

    private static java.util.List<String> contract(Kind kind, Terms terms) {
        return Drafts.of(kind).details(contractOf(null, terms)).faults();
    }

    private static Terms terms(LocalDate from, LocalDate to, String amount, String period, EndReason reason) {
        return new Terms(from, to, Drafts.cny(amount), period, null, reason);
    }
}
