package io.clientele.customer.history;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UndoableTest {

    @Test
    void whatWasThereAndIsErasedLeavesNothing() {
        var record = (ObjectNode) json("{\"name\":\"N\",\"referredBy\":\"P\",\"region\":\"West\"}");
        var change = json("""
                [{"property":"referredBy","new":"P","erased":["old"]},{"property":"region","old":"East","new":"West"}]""");
        var what = Undoable.of(change, record);
        assertThat(what.since()).isEmpty();
        assertThat(Undo.of(record, what.back())).isEqualTo(json("{\"name\":\"N\",\"region\":\"East\"}"));
    }

    @Test
    void whatSomebodyChangedSinceStays() {
        var record = json("{\"referredBy\":\"Q\"}");
        var what = Undoable.of(json("[{\"property\":\"referredBy\",\"new\":\"P\",\"erased\":[\"old\"]}]"), record);
        assertThat(what.since()).containsExactly("referredBy");
        assertThat(what.back()).isEmpty();
    }

    @Test
    void ofWhatWasKeptBeforeNothingElseIsPending() {
        var change = json("[{\"property\":\"name\",\"new\":\"N\"},{\"property\":\"region\",\"new\":\"West\"}]");
        assertThat(Undoable.pending(change, List.of("region")))
                .isEqualTo(json("[{\"property\":\"region\",\"new\":\"West\"}]"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
