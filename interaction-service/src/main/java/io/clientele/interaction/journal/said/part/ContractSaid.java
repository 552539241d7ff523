package io.clientele.interaction.journal.said.part;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.model.Amount;
import io.clientele.interaction.model.EndReason;
import io.clientele.interaction.model.draft.Details.Terms;
import io.clientele.kit.money.Money;

/** The terms of a contract. */
@Schema(name = "InteractionContract", description = """
        The terms of a contract as they stand after the entry: what CONTRACT_CHANGED does not say stays, and of CONTRACT_RENEWED all but the \
        term, which is a new one and open without termTo. CONTRACT_STARTED and CONTRACT_RENEWED need termFrom, CONTRACT_CHANGED at least \
        one term, CONTRACT_ENDED its endReason; none may have occurred more than a day before its CONTRACT_STARTED entry. What is paid is revenue when it is bought, never before""")
public record ContractSaid(
        @Schema(
                description =
                        "First day of the term, before or after the day of the entry: a contract runs from it, and not"
                                + " from when it was signed",
                examples = "2026-01-01")
        LocalDate termFrom,

        @Schema(description = "Last day of the term; absent when it is open", examples = "2026-12-31")
        LocalDate termTo,

        @Schema(description = "What is paid every recurringPeriod")
        Money recurringAmount,

        @Schema(
                description = "How often it is paid: ISO 8601, from P1D to P100Y; required with recurringAmount",
                pattern = "^P[0-9YMWD]+$",
                maxLength = 20,
                examples = "P1M")
        String recurringPeriod,

        @Schema(description = "What is lost at most if the customer does not pay")
        Money exposure,

        @Schema(description = "CONTRACT_ENDED: why", examples = "EXPIRED")
        EndReason endReason) {

    public Terms terms() {
        return new Terms(termFrom, termTo, amount(recurringAmount), recurringPeriod, amount(exposure), endReason);
    }

    private static Amount amount(Money money) {
        return money == null ? null : new Amount(money.amount(), money.currency());
    }
}
