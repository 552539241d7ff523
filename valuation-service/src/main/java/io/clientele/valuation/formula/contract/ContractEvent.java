package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.clientele.kit.term.Course;
import io.clientele.kit.term.Term;

/**
 * What happened to a contract.
 *
 * @param id of the journal entry
 * @param contract the entry that started it, the first one where that was corrected; for a start that took no other one's place,
 *     its own id
 * @param day the business day on which it occurred
 * @param term what the entry says of the term and its amounts
 */
public record ContractEvent(UUID id, UUID contract, Kind kind, LocalDate day, Term<Amounts> term) {

    /** What an entry does to a contract. */
    public enum Kind {
        STARTED,
        RENEWED,
        CHANGED,
        ENDED;

        private static final Map<String, Kind> OF_ENTRIES =
                Arrays.stream(values()).collect(Collectors.toMap(kind -> "CONTRACT_" + kind, kind -> kind));

        /** What it makes of a contract, said on a day. */
        public Course<Amounts> upon(Course<Amounts> course, LocalDate day, Term<Amounts> said) {
            return switch (this) {
                case STARTED -> course;
                case RENEWED -> course.renewed(day, said);
                case CHANGED -> course.changed(day, said);
                case ENDED -> course.endedOn(day);
            };
        }

        /** By how the journal names the kind of an entry; null where that says nothing of a contract. */
        public static Kind of(String entry) {
            return OF_ENTRIES.get(entry);
        }
    }
}
