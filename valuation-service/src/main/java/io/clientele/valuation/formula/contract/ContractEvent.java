package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What happened to a contract.
 *
 * @param id of the journal entry
 * @param contract the entry that started it, the first one where that was corrected; for a start that took no other one's place,
 *     its own id
 * @param day the business day on which it occurred
 * @param term what the entry says of the term and its amounts
 */
public record ContractEvent(UUID id, UUID contract, Kind kind, LocalDate day, Term term) {

    /** What an entry does to a contract. */
    public enum Kind {
        STARTED,
        RENEWED,
        CHANGED,
        ENDED;

        private static final Map<String, Kind> OF_ENTRIES =
                Arrays.stream(values()).collect(Collectors.toMap(kind -> "CONTRACT_" + kind, kind -> kind));

        /** By how the journal names the kind of an entry; null where that says nothing of a contract. */
        public static Kind of(String entry) {
            return OF_ENTRIES.get(entry);
        }
    }
}
