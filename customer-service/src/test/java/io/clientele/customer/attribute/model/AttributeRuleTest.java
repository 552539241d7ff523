package io.clientele.customer.attribute.model;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.clientele.customer.attribute.model.AttributeType.BOOLEAN;
import static io.clientele.customer.attribute.model.AttributeType.CHOICE;
import static io.clientele.customer.attribute.model.AttributeType.DATE;
import static io.clientele.customer.attribute.model.AttributeType.NUMBER;
import static io.clientele.customer.attribute.model.AttributeType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

class AttributeRuleTest {

    @Test
    void everyTypeTakesItsOwnValuesOnly() {
        assertThat(rule(TEXT).fault("车队")).isEmpty();
        assertThat(rule(TEXT).fault(BigDecimal.ONE)).isPresent();
        assertThat(rule(TEXT).fault(" ")).isPresent();
        assertThat(rule(TEXT).fault("a\u0000b")).isPresent();
        assertThat(rule(TEXT).fault("x".repeat(501))).isPresent();
        assertThat(rule(BOOLEAN).fault(true)).isEmpty();
        assertThat(rule(BOOLEAN).fault("true")).isPresent();
        assertThat(rule(DATE).fault("2026-02-28")).isEmpty();
        assertThat(rule(DATE).fault("2026-02-30")).isPresent();
        assertThat(rule(CHOICE).fault("SMALL")).isEmpty();
        assertThat(rule(CHOICE).fault("TINY")).contains("one of SMALL, LARGE");
        assertThat(rule(NUMBER).fault(null)).isPresent();
    }

    @Test
    void numbersKeepTheirBoundsAndTheirDigits() {
        assertThat(rule(NUMBER).fault(new BigDecimal("0"))).isEmpty();
        assertThat(rule(NUMBER).fault(new BigDecimal("10.5"))).isEmpty();
        assertThat(rule(NUMBER).fault(new BigDecimal("10.51"))).contains("a number from 0 up to 10.5");
        assertThat(rule(NUMBER).fault(new BigDecimal("-0.1"))).isPresent();
        var open = new AttributeRule(NUMBER, List.of(), null, null);
        assertThat(open.fault(new BigDecimal("1E+300"))).isPresent();
        assertThat(open.fault(new BigDecimal("1234567890.12345678"))).isPresent();
        assertThat(open.fault(new BigDecimal("0.1234567890123456")))
                .contains("a number of at most 15 digits, no more than these after the point");
        assertThat(rule(NUMBER).fault(new BigDecimal("10.51234567890123")))
                .hasValueSatisfying(wanted -> assertThat(wanted).contains("15 digits", "up to 10.5"));
        assertThat(open.fault(new BigDecimal("-123456.789"))).isEmpty();
    }

    private static AttributeRule rule(AttributeType type) {
        return new AttributeRule(type, List.of("SMALL", "LARGE"), BigDecimal.ZERO, new BigDecimal("10.5"));
    }
}
