package io.clientele.valuation.calculation;

import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.calculation.answer.ClvAnswer;
import io.clientele.valuation.calculation.answer.Inputs;
import io.clientele.valuation.calculation.answer.Steps;
import io.clientele.valuation.calculation.answer.Terms;
import io.clientele.valuation.formula.contract.Annuity;

@Schema(name = "AnnuityQuestion", description = "A customer under contract: a yearly net cash flow for some years")
record AnnuityQuestion(
        @Schema(description = "ANNUITY", examples = "ANNUITY", enumeration = "ANNUITY") @NotNull
        String model,

        @Schema(description = "R, at the end of each year; may be negative") @NotNull @Valid
        Money yearlyNetCashFlow,

        @Schema(description = "r, effective a year; 0 is allowed", examples = "0.1")
        @NotNull
        @DecimalMin("0")
        @DecimalMax("10")
        Double discountRate,

        @Schema(description = "n, whole or not", examples = "5") @NotNull @DecimalMin("0") @DecimalMax("1000")
        Double years)
        implements ClvQuestion {

    @Override
    public ClvAnswer answer(Locale language) {
        double flow = yearlyNetCashFlow.amount().doubleValue();
        var annuity = new Annuity(flow, discountRate, years);
        var currency = yearlyNetCashFlow.currency();
        return new ClvAnswer.OfAnnuity(
                model,
                Terms.money(annuity.value(), currency),
                Terms.money(annuity.derivative(), currency),
                Terms.byYear(
                        n -> new Annuity(flow, discountRate, Math.min(n, years)).value(),
                        (int) Math.ceil(years),
                        annuity.value(),
                        currency),
                new Steps(language)
                        .add("VALUE", annuity.value(), discountRate == 0 ? "R · n" : "R · (1 − (1 + r)^−n)/r")
                        .add(
                                "DERIVATIVE",
                                annuity.derivative(),
                                discountRate == 0
                                        ? "−R · n · (n + 1)/2"
                                        : "R · [n · (1 + r)^(−n − 1)/r − (1 − (1 + r)^−n)/r²]")
                        .taken(),
                new Inputs.OfAnnuity(yearlyNetCashFlow, discountRate, years));
    }
}
