package io.clientele.customer.imports.reversal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import io.clientele.customer.history.Undo;

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

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
