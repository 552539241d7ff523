package io.clientele.valuation.whatif.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be supposed is what the journal takes, as its published document says. */
class SupposedListsTest {

    @Test
    void channelsAndReasonsAreThoseOfTheJournal() throws IOException {
        assertThat(names(SupposedChannel.values())).containsExactlyElementsOf(journal("InteractionChannel"));
        assertThat(names(SupposedResponse.values())).containsExactlyElementsOf(journal("MarketingResponse"));
        assertThat(names(SupposedEndReason.values())).containsExactlyElementsOf(journal("ContractEndReason"));
    }

    @Test
    void kindsAreThoseThatCallersPostBesideCorrections() throws IOException {
        var posted = journal("InteractionKind");
        posted.removeAll(List.of("CORRECTION", "POINTS_EXPIRED"));
        assertThat(names(SupposedKind.values())).containsExactlyInAnyOrderElementsOf(posted);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static List<String> journal(String schema) throws IOException {
        try (var document = SupposedListsTest.class.getResourceAsStream("/openapi/interaction.json")) {
            var codes = new ArrayList<String>();
            new ObjectMapper()
                    .readTree(document)
                    .at("/components/schemas/" + schema + "/enum")
                    .forEach(code -> codes.add(code.asText()));
            assertThat(codes).as(schema).isNotEmpty();
            return codes;
        }
    }
}
