package io.clientele.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhomAnAnswerNamesTest {

    private static final UUID PATH = UUID.fromString("0198c0de-7a11-7000-8000-000000000001");
    private static final UUID MADE = UUID.fromString("0198c0de-7a11-7000-8000-000000000002");

    @Test
    void thePathTheLocationAndTheBodyAreReadForIds() {
        var answer =
                answer("/api/v1/customers/" + PATH + "/contacts/" + MADE, "{\"id\":\"" + MADE + "\",\"name\":\"A-B\"}");
        assertThat(answer.names(
                        "/api/v1/customers/" + PATH.toString().toUpperCase(java.util.Locale.ROOT) + "/contacts"))
                .containsExactly(PATH, MADE);
    }

    @Test
    void whatNamesNobodyIsSaidToNameNobody() {
        assertThat(answer(null, null).names("/api/v1/republications")).isEmpty();
    }

    private static StoredAnswer answer(String location, String body) {
        var bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return new StoredAnswer(new byte[32], 201, location, null, "application/json", bytes);
    }
}
