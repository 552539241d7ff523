package io.clientele.kit.feed;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.kit.trouble.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** A batch that fails is parted so that what is true only together is applied together as long as that is possible. */
class PartingABatchTest {

    private static final Reason NONE = new Reason("NONE", "It is only parted.");

    /** Each record by its subject; what follows on one with a plus is true only together with it. Numbers are of another topic. */
    @ParameterizedTest
    @CsvSource({
        "a b c d, a b",
        "a b c, a",
        "a b+ b poison, a b+ b",
        "a+ a poison b, a+ a",
        "a b+ c+ b c d, a b+ c+ b c",
        "a+ b+ a b c d, a+ b+ a b",
        "a+ a+ a a, a+ a+ a",
        "a b c+ d c, a b",
        "poison a+ a+ a, poison",
        "a+ b+ a b, a+ b+",
        "a+ a, a+",
        "a+ b c d, a+ b",
        "a+ 1 a b, a+ 1 a"
    })
    void itIsPartedWhereNothingIsUnfinished(String batch, String first) {
        var arrivals = new ArrayList<Arrival>();
        for (var word : batch.split(" ")) {
            boolean other = Character.isDigit(word.charAt(0));
            var at = new TopicPartition(other ? "customers" : "journal", 0);
            var subject = other ? "a" : word.replace("+", "");
            arrivals.add(new Arrival.Unreadable(HaulTest.of(at, subject, arrivals.size(), word.endsWith("+")), NONE));
        }
        var words = List.of(batch.split(" "));
        assertThat(String.join(" ", words.subList(0, Intake.cut(arrivals)))).isEqualTo(first);
    }
}
