package io.clientele.kit.money;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1234.5, CNY, 1234.50",
        "0.125, CNY, 0.12",
        "0.135, CNY, 0.14",
        "-0.005, CNY, 0.00",
        "1.5, JPY, 2",
        "2.5, JPY, 2",
        "1.2345, KWD, 1.234",
        "1E+3, CNY, 1000.00",
        "1.234, XAU, 1.23"
    })
    void isWrittenWithItsMinorDigits(BigDecimal amount, String currency, String written) throws Exception {
        var json = new ObjectMapper().valueToTree(Money.of(amount, currency));
        assertThat(json.get("amount").textValue()).isEqualTo(written);
        assertThat(json.get("currency").textValue()).isEqualTo(currency);
        assertThat(json.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0.123456, true", "0.1234567, false", "0.1234560, true", "999999999999999.999999, true",
        "1000000000000000, false", "-1000000000000000, false", "1E+14, true", "0E+30, true"
    })
    void sixDecimalsAndFifteenDigitsAreKept(BigDecimal amount, boolean kept) {
        assertThat(new Exact.Check().isValid(amount, null)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"0.125, CNY, 0.125", "3.50, CNY, 3.5", "1E+3, JPY, 1000", "0.000001, CNY, 0.000001", "0.00, CNY, 0"})
    void isKeptWithAllItsDigits(BigDecimal amount, String currency, String kept) throws Exception {
        var mapper = ExactMoney.in(new ObjectMapper());
        var json = mapper.writeValueAsString(Money.of(amount, currency));
        assertThat(json).isEqualTo("{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(kept, currency));
        assertThat(mapper.readValue(json, Money.class).amount()).isEqualByComparingTo(amount);
    }
}
