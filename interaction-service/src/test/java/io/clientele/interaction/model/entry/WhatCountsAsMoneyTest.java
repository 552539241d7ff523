package io.clientele.interaction.model.entry;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.Figures;
import io.clientele.interaction.model.Kind;

import static io.clientele.interaction.model.entry.Drafts.cny;
import static org.assertj.core.api.Assertions.assertThat;

class WhatCountsAsMoneyTest {

    @Test
    void amountIsTheSumOfLinesLessDiscounts() {
        var figures = Drafts.of(Kind.PURCHASE)
                .line("2", "100", "60", "15")
                .line("1.5", "10", "4", null)
                .entry()
                .figures();
        assertThat(figures.listAmount()).isEqualByComparingTo("215");
        assertThat(figures.discount()).isEqualByComparingTo("15");
        assertThat(figures.amount()).isEqualByComparingTo("200");
        assertThat(figures.cost()).isEqualByComparingTo("126");
    }

    @Test
    void amountAndLinesThatAgreeAreAccepted() {
        var entry = Drafts.of(Kind.PURCHASE)
                .amount("185.00")
                .line("2", "100", null, "15")
                .entry();
        assertThat(entry.figures().amount()).isEqualByComparingTo("185");
    }

    @Test
    void amountAndLinesThatDifferAreRefused() {
        assertThat(Drafts.of(Kind.PURCHASE)
                        .amount("185.01")
                        .line("2", "100", null, "15")
                        .faults())
                .containsExactly("/amount AMOUNT_DIFFERS_FROM_LINES");
    }

    @Test
    void costAndLinesThatDifferAreRefused() {
        assertThat(Drafts.of(Kind.PURCHASE)
                        .cost("61")
                        .line("1", "100", "60", null)
                        .faults())
                .containsExactly("/cost COST_DIFFERS_FROM_LINES");
    }

    @Test
    void costOfGoodsStaysUnknownWhenOneLineHidesIt() {
        var figures = Drafts.of(Kind.PURCHASE)
                .line("1", "10", "5", null)
                .line("1", "10", null, null)
                .entry()
                .figures();
        assertThat(figures.cost()).isNull();
    }

    @Test
    void aTotalIsEnough() {
        var figures = Drafts.of(Kind.PURCHASE).amount("99.5").cost("40").entry().figures();
        assertThat(figures).isEqualTo(new Figures(new BigDecimal("99.5"), null, null, new BigDecimal("40")));
    }

    @Test
    void aPurchaseOfNothingIsAPurchase() {
        assertThat(Drafts.of(Kind.PURCHASE).amount("0").entry().figures().amount())
                .isZero();
    }

    @Test
    void amountsBelowZeroAreRefused() {
        assertThat(Drafts.of(Kind.RETURN).amount("-1").faults()).containsExactly("/amount/amount NEGATIVE");
    }

    @Test
    void aDiscountCannotExceedItsLine() {
        assertThat(Drafts.of(Kind.PURCHASE).line("1", "10", null, "10.01").faults())
                .containsExactly("/lines/0/discount DISCOUNT_TOO_HIGH");
    }

    @Test
    void anotherCurrencyNeedsARate() {
        assertThat(Drafts.of(Kind.PURCHASE).amount("10", "USD").faults())
                .containsExactly("/exchangeRate EXCHANGE_RATE_REQUIRED");
    }

    @Test
    void anotherCurrencyIsConvertedExactly() {
        var entry = Drafts.of(Kind.PURCHASE).amount("10.01", "USD").rate("7.1234");
        assertThat(entry.entry().figures().amount()).isEqualByComparingTo("71.305234");
    }

    @Test
    void aRateForTheBaseCurrencyIsRefused() {
        assertThat(Drafts.of(Kind.PURCHASE).amount("10").rate("7").faults())
                .containsExactly("/exchangeRate EXCHANGE_RATE_NOT_NEEDED");
    }

    @Test
    void currenciesAreNotMixed() {
        var draft = Drafts.of(Kind.PURCHASE).amount("10").rate("7");
        draft.cost = new Amount(BigDecimal.ONE, "USD");
        assertThat(draft.faults()).contains("/cost/currency CURRENCIES_MIXED");
    }

    @Test
    void elsewhereCostIsTheDirectCostToServe() {
        var figures = Drafts.of(Kind.CONTACT).cost("3.20").entry().figures();
        assertThat(figures).isEqualTo(Figures.ofCost(new BigDecimal("3.20")));
    }

    @Test
    void theCostOfAReturnIsACostToServeWhateverItsGoodsCost() {
        var bare = Drafts.of(Kind.RETURN).line("2", "10", "4", null);
        assertThat(bare.entry().figures().amount()).isEqualByComparingTo("20");
        assertThat(bare.entry().figures().cost()).isNull();
        assertThat(bare.cost("3").entry().figures().cost()).isEqualByComparingTo("3");
    }

    @Test
    void compensationIsACostToServeToo() {
        var draft = Drafts.of(Kind.COMPLAINT).subject("Late").cost("10");
        draft.compensation = cny("20");
        assertThat(draft.entry().figures().cost()).isEqualByComparingTo("30");
    }

    @Test
    void anUnsaidCostIsUnknown() {
        assertThat(Drafts.of(Kind.SERVICE_CASE).entry().figures()).isEqualTo(Figures.NONE);
    }
}
