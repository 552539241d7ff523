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
public record ContractSaid(UUID about, LocalDate termTo, BigDecimal recurringAmount, String recurringPeriod) {

    static ContractSaid of(Details details) {
        var said = details.particulars();
        if (said == null) {
            return null;
        }
        var terms = said.contract();
        return terms == null
                ? new ContractSaid(said.about(), null, null, null)
                : new ContractSaid(said.about(), terms.termTo(), terms.recurringAmount(), terms.recurringPeriod());
    }
}
