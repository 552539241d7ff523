package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What happened to a contract.
 *
 * @param id of the journal entry
 * @param contract the entry that started it, the first one where that was corrected; for a start that took no other one's place,
 *     its own id
 * @param day the business day
 * @param termTo the last day of its term as it stands then; null where the entry says none
 * @param monthly what it pays in a month, in money; null where the entry says nothing
 */
public record ContractEvent(UUID id, UUID contract, Kind kind, LocalDate day, LocalDate termTo, Double monthly) {

    /** What an entry does to a contract. */
    public enum Kind {
        STARTED,
        /** Renewed or changed. */
        WENT_ON,
        ENDED
    }

    /** The same contract under what a later entry says; what it does not say stays. */
    ContractEvent under(ContractEvent later) {
        return new ContractEvent(
                id,
                contract,
                kind,
                day,
                later.termTo == null ? termTo : later.termTo,
                later.monthly == null ? monthly : later.monthly);
    }
}
