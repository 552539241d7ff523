package io.clientele.kit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WhileListeningTest {

    private final AtomicBoolean gone = new AtomicBoolean();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    @Test
    void whoListensHearsAll() throws IOException {
        answer(10, 20);
        assertThat(heard.toString(StandardCharsets.UTF_8)).hasLineCount(10).endsWith("line 9\n");
    }

    @Test
    void whenNobodyListensAnyMoreTheAnswerBreaksOff() throws IOException {
        answer(1_000_000, 20_000);
        assertThat(gone).isTrue();
        assertThat(heard.toString(StandardCharsets.UTF_8).lines().count()).isBetween(15_000L, 20_000L);
    }

    @Test
    void aFailureWhileSomebodyListensIsTold() {
        var broken = new WhileListening(gone::get, out -> {
            throw new IllegalStateException("a defect");
        });
        assertThatThrownBy(() -> broken.write(heard)).hasMessage("a defect");
    }

    private void answer(int lines, int leavesAt) throws IOException {
        new WhileListening(gone::get, out -> {
                    try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                        for (int i = 0; i < lines; i++) {
                            gone.set(i >= leavesAt);
                            line(writer, i);
                        }
                    }
                })
                .write(heard);
    }

    private static void line(OutputStreamWriter writer, int number) {
        try {
            writer.write("line " + number + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
