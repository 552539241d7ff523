package io.clientele.kit.time;

import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;

/** Makes identifiers: UUIDv7, which sort by the time they were made. */
@Singleton
public class Ids {

    private static final int NOBODY = 8;
    private static final long VERSION_BITS = 0xf000L;

    public UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** An id of nobody: random but for its version, 8, by which everybody can tell that no person stands behind it. */
    public UUID nobody() {
        var random = UuidCreator.getRandomBased();
        return new UUID(
                random.getMostSignificantBits() & ~VERSION_BITS | (long) NOBODY << 12,
                random.getLeastSignificantBits());
    }

    /** Whether figures are kept under this id after the person behind them was erased. */
    public static boolean isNobody(UUID id) {
        return id.version() == NOBODY;
    }
}
