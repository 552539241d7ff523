package io.clientele.customer.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartedTest {

    private static final String MERGES = """
            [{"stood":%s,"kept":["name"],"changes":[
              {"property":"name","old":"Ann","new":"Bob"},
              {"property":"tastes","old":{"tea":"green"},"new":{"tea":"black","wine":"red"}}]}]""";

    @Test
    void whatWasBorrowedIsTheRecordsOwnAgain() {
        assertThat(parted("[{\"property\":\"name\",\"old\":\"Bob\",\"new\":\"Anna\"}]", true))
                .isEqualTo(json("[{\"property\":\"name\",\"old\":\"Ann\",\"new\":\"Anna\"}]"));
        assertThat(parted("""
                [{"property":"tastes","old":{"tea":"black","wine":"red"},"new":{"tea":"black","wine":"red","water":"still"}}]""", true)).isEqualTo(json("""
                        [{"property":"tastes","old":{"tea":"green"},"new":{"tea":"green","water":"still"}}]"""));
    }

    @Test
    void whatSomebodySaidWhileTheMergeStoodStays() {
        var change = "[{\"property\":\"name\",\"old\":\"Annie\",\"new\":\"Anna\"}]";
        assertThat(parted(change, true)).isEqualTo(json(change));
        assertThat(parted(change, false)).isEqualTo(json(change));
        assertThat(parted("[{\"property\":\"region\",\"new\":\"East\"}]", true))
                .isEqualTo(json("[{\"property\":\"region\",\"new\":\"East\"}]"));
    }

    @Test
    void whatOnlyTookTheMergeBackChangesNothing() {
        assertThat(parted("[{\"property\":\"name\",\"old\":\"Bob\",\"new\":\"Ann\"}]", true))
                .isEmpty();
    }

    @Test
    void ofWhatIsErasedTheRecordsOwnIsLeft() {
        var change = "[{\"property\":\"name\",\"new\":\"Anna\",\"erased\":[\"old\"]}]";
        var own = json("[{\"property\":\"name\",\"old\":\"Ann\",\"new\":\"Anna\"}]");
        assertThat(parted(change, true)).isEqualTo(own);
        assertThat(parted(change, false)).isEqualTo(own);
        assertThat(parted("[{\"property\":\"name\",\"erased\":[\"old\",\"new\"]}]", true))
                .isEqualTo(json("[{\"property\":\"name\",\"old\":\"Ann\"}]"));
    }

    /** As parents and referrers are, also where no merge had brought them. */
    @Test
    void whatIsErasedAndTheUndoingDidNotKeepWasSomebodyElses() {
        var change = "[{\"property\":\"tastes\",\"new\":{\"tea\":\"red\"},\"erased\":[\"old\"]}]";
        assertThat(parted(change, false)).isEqualTo(json(change));
        assertThat(parted(change, true))
                .isEqualTo(json("[{\"property\":\"tastes\",\"old\":{\"tea\":\"green\"},\"new\":{\"tea\":\"red\"}}]"));
    }

    private static JsonNode parted(String changes, boolean stood) {
        return Parted.of(json(changes), json(MERGES.formatted(stood)));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
