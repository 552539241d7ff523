package io.clientele.valuation.lifecycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import io.clientele.valuation.fact.Fact;

/**
 * That a customer was brought by another one.
 *
 * @param entry of the journal of the one who brought it; null where only the record of the one who came tells
 * @param since what happened with the one who came from then on is owed to it; null for all
 */
record Referral(UUID entry, Instant since) {

    /** It came by that from its beginning on: records tell no day. */
    static final Referral BY_RECORD = new Referral(null, null);

    private static final Comparator<Referral> IN_TIME =
            Comparator.comparing(Referral::since).thenComparing(Referral::entry);

    static Referral by(Fact entry) {
        return new Referral(entry.id(), entry.occurredAt());
    }

    /** Of two of the same customer the earlier entry; entries go before what only the record tells. */
    Referral or(Referral other) {
        if (entry == null || other.entry == null) {
            return entry == null ? other : this;
        }
        return IN_TIME.compare(this, other) <= 0 ? this : other;
    }

    boolean owes(Fact fact) {
        return since == null || !fact.occurredAt().isBefore(since);
    }
}
