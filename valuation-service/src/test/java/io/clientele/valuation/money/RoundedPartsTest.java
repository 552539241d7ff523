package io.clientele.valuation.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.clientele.kit.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

class RoundedPartsTest {

    @Test
    void theLargestPartCarriesWhatRoundingWouldLose() {
        assertThat(rounded("CNY", "0.333333", "0.333333", "0.333334")).containsExactly("0.33", "0.33", "0.34");
        assertThat(rounded("JPY", "-0.4", "-0.4", "1.5")).containsExactly("0", "0", "1");
    }

    @Test
    void partsAlwaysAddUpToTheirSumAsItIsShown() {
        var random = new Random(1);
        for (int run = 0; run < 1_000; run++) {
            var exact = random.doubles(1 + random.nextInt(9), -1_000, 1_000)
                    .mapToObj(d -> new BigDecimal(d).setScale(6, RoundingMode.DOWN))
                    .toList();
            var shown =
                    RoundedParts.of(exact, "CNY").stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            var sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(shown).isEqualTo(Money.of(sum, "CNY").rounded().amount());
        }
    }

    @Test
    void partsHaveTheDigitsOfTheirSumInCurrenciesWithoutMinorDigitsToo() {
        assertThat(rounded("XAU", "0.25", "1.111")).containsExactly("0.25", "1.11");
    }

    @Test
    void nothingHasNoParts() {
        assertThat(RoundedParts.of(List.of(), "CNY")).isEmpty();
    }

    private static List<String> rounded(String currency, String... amounts) {
        return RoundedParts.of(Stream.of(amounts).map(BigDecimal::new).toList(), currency).stream()
                .map(money -> money.amount().toPlainString())
                .toList();
    }
}
