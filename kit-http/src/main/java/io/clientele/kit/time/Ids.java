package io.clientele.kit.time;

import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;

/** Makes identifiers: UUIDv7, which sort by the time they were made. */
@Singleton
public class Ids {

    public UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
