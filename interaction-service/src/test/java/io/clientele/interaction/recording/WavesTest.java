package io.clientele.interaction.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.journal.said.RecordInteraction;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.recording.posted.Posted;

import static org.assertj.core.api.Assertions.assertThat;

class WavesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Books BOOKS = new Books("CNY", Instant.parse("2026-02-02T00:00:00Z"));

    @Test
    void correctionsByKeysOfRowsBeforeThemKeepTheOrderOfTheirCustomerAlone() throws Exception {
        var rows = new ArrayList<Posted>();
        for (int i = 0; i < 100; i++) {
            rows.add(complaint(UUID.randomUUID(), "c" + i));
            rows.add(correction("c" + i, "k" + i));
            rows.add(correction("k" + i, "l" + i));
        }
        assertThat(waves(rows)).extracting(List::size).containsExactly(100, 100, 100);
    }

    @Test
    void amongTheEntriesOfTheCustomerTheyKeepTheirOrder() throws Exception {
        var customer = UUID.randomUUID();
        var first = complaint(customer, "a");
        var correction = correction("a", "b");
        var second = complaint(customer, "c");
        var strangers = complaint(UUID.randomUUID(), "d");
        assertThat(waves(List.of(first, correction, second, strangers)))
                .containsExactly(List.of(first, strangers), List.of(correction, second));
    }

    @Test
    void thoseOfWhomNobodyKnowsWhoseTheyAreKeepItAmongAll() throws Exception {
        var rows = List.of(
                complaint(UUID.randomUUID(), "a"),
                correction("a", "b"),
                correction("before this batch", "c"),
                complaint(UUID.randomUUID(), "d"));
        assertThat(waves(rows)).containsExactly(rows.subList(0, 1), rows.subList(1, 4));
    }

    private static List<List<Posted>> waves(List<Posted> rows) {
        return Waves.of(rows, kind -> kind == Kind.COMPLAINT);
    }

    private static Posted complaint(UUID customer, String key) throws Exception {
        return posted(
                "{\"kind\":\"COMPLAINT\",\"severity\":\"LOW\",\"customerId\":\"" + customer
                        + "\",\"occurredAt\":\"2026-02-01T00:00:00Z\",\"externalReference\":" + reference(key) + "}",
                customer);
    }

    private static Posted correction(String of, String key) throws Exception {
        return posted(
                "{\"kind\":\"CORRECTION\",\"correctsReference\":" + reference(of) + ",\"externalReference\":"
                        + reference(key) + "}",
                null);
    }

    private static String reference(String key) {
        return "{\"system\":\"shop\",\"id\":\"" + key + "\"}";
    }

    private static Posted posted(String body, UUID customer) throws Exception {
        var said = JSON.readValue(body, RecordInteraction.class);
        var posted = Posted.of(said);
        posted.check(BOOKS);
        posted.belonging().to(customer);
        return posted;
    }
}
