package io.clientele.e2e.history;

import java.time.Instant;

/** Points that were earned at once, and what is left of them. */
final class Lot {

    final Party account;
    final Instant earnedAt;
    final Instant expiresAt;
    final int earned;
    int left;

    Lot(Party account, Instant earnedAt, Instant expiresAt, int points) {
        this.account = account;
        this.earnedAt = earnedAt;
        this.expiresAt = expiresAt;
        this.earned = points;
        this.left = points;
    }

    boolean usable(Instant at) {
        return left > 0 && !earnedAt.isAfter(at) && expiresAt.isAfter(at);
    }
}
