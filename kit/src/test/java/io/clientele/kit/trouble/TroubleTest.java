package io.clientele.kit.trouble;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.jupiter.api.Test;

import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;

class TroubleTest {

    @Test
    void whatIsRefusedIsTheRecordsFault() {
        assertThat(Trouble.of(Rejection.conflict("NOT_WANTED", "We do not take this one.")))
                .isEqualTo(Trouble.RECORD);
    }

    @Test
    void whatIsAwayComesBack() {
        assertThat(Trouble.of(new UncheckedIOException(new IOException("the network is away"))))
                .isEqualTo(Trouble.INFRASTRUCTURE);
    }

    @Test
    void aProcessThatLacksClassesOrMemoryParksNothing() {
        assertThat(Trouble.of(new IllegalStateException(new NoClassDefFoundError("io/clientele/Gone"))))
                .isEqualTo(Trouble.INFRASTRUCTURE);
        assertThat(Trouble.of(new IllegalStateException(new OutOfMemoryError())))
                .isEqualTo(Trouble.INFRASTRUCTURE);
    }

    @Test
    void anUnexpectedFailureIsTriedAgain() {
        assertThat(Trouble.of(new NullPointerException())).isEqualTo(Trouble.UNCLEAR);
    }
}
