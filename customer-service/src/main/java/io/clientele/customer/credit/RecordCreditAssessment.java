package io.clientele.customer.credit;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.credit.model.CreditFactor;
import io.clientele.kit.money.Money;

/** A credit file as it is handed in. */
@Schema(description = "A 6C credit file: a score for each of six factors")
record RecordCreditAssessment(
        @Schema(
                description = "The day of the assessment; today when not given; not in the future",
                examples = "2026-01-31")
        LocalDate assessedOn,

        @Schema(description = "Who assessed; the caller when not given", examples = "rep-7") @Size(min = 1, max = 100)
        String assessor,

        @Schema(description = "Own means") @NotNull @Valid FindingBody capital,

        @Schema(description = "State of its economy and industry") @NotNull @Valid
        FindingBody condition,

        @Schema(description = "Ability to pay out of its business") @NotNull @Valid
        FindingBody capacity,

        @Schema(description = "Will to pay: reputation and record") @NotNull @Valid
        FindingBody character,

        @Schema(description = "Securities") @NotNull @Valid FindingBody collateral,

        @Schema(description = "Prospect of staying in business") @NotNull @Valid
        FindingBody continuity,

        @Schema(
                description =
                        "The limit that is granted instead of the policy's, in base currency; above the policy's a manager must grant it")
        @Valid
        Money creditLimit,

        @Schema(
                implementation = String.class,
                format = "duration",
                description =
                        "The term that is granted instead of the policy's; longer than the policy's a manager must grant it",
                maxLength = 30,
                examples = "P30D")
        Period paymentTerm) {

    Map<CreditFactor, FindingBody> byFactor() {
        var findings = new EnumMap<CreditFactor, FindingBody>(CreditFactor.class);
        findings.put(CreditFactor.CAPITAL, capital);
        findings.put(CreditFactor.CONDITION, condition);
        findings.put(CreditFactor.CAPACITY, capacity);
        findings.put(CreditFactor.CHARACTER, character);
        findings.put(CreditFactor.COLLATERAL, collateral);
        findings.put(CreditFactor.CONTINUITY, continuity);
        return findings;
    }
}
