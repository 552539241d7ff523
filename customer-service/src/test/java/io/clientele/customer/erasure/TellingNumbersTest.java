package io.clientele.customer.erasure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.customer.search.Numbers;

import static org.assertj.core.api.Assertions.assertThat;

/** A row tells of whom it is by a phone number, whichever way the number is written. */
class TellingNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0049 (170) 123 4567, +49 170 1234567, true",
        "139-0000-0001, +8613900000001, true",
        "+86 139 0000 0001, +8613900000001, true",
        "+86 139 0000 0001, +8613900000002, false",
        "office 7, OFFICE-7, true",
    })
    void areOneNumber(String one, String other, boolean same) {
        var both = new HashSet<>(told(one));
        both.retainAll(told(other));

        assertThat(!both.isEmpty()).isEqualTo(same);
    }

    private static Set<String> told(String number) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("contactPoints").addObject().put("type", "PHONE").put("value", number);
        return Telling.of(new IntakeRow(null, null, body, List.of()), Numbers.of("CN"));
    }
}
