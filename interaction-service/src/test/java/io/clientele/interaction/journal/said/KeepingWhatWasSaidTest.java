package io.clientele.interaction.journal.said;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeepingWhatWasSaidTest {

    @Test
    void quantitiesAreKeptAsNumbersSoThatDigestsMadeBeforeStillMatch() {
        var said = SaidJson.read("""
                {"kind":"PURCHASE","lines":[{"product":"tea","quantity":"2.50","unitPrice":{"amount":"1","currency":"CNY"}}],\
                "support":{"item":"tea","quantity":3},"exchange":{"product":"tea","quantity":4}}""");
        assertThat(new String(SaidJson.write(said), StandardCharsets.UTF_8))
                .contains("\"quantity\":2.50", "\"quantity\":3", "\"quantity\":4");
    }
}
