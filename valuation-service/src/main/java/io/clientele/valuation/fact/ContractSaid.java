package io.clientele.valuation.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an entry says of a contract. What it does not say is null.
 *
 * @param about the entry that started the contract, the first one where it was corrected; null for such a first entry itself
 * @param recurringPeriod how often the recurring amount is paid, as P1M
 */
public record ContractSaid(
        UUID about, LocalDate termFrom, LocalDate termTo, BigDecimal recurringAmount, String recurringPeriod) {

    /** One that says nothing of the terms. */
    public static ContractSaid nothing(UUID about) {
        return new ContractSaid(about, null, null, null, null);
    }

    static ContractSaid of(Details details) {
        var said = details.particulars();
        if (said == null) {
            return null;
        }
        var terms = said.contract();
        return terms == null
                ? nothing(said.about())
                : new ContractSaid(
                        said.about(),
                        terms.termFrom(),
                        terms.termTo(),
                        terms.recurringAmount(),
                        terms.recurringPeriod());
    }
}
