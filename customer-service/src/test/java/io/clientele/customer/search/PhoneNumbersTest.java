package io.clientele.customer.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is dialled for a number is that number and no other, in whichever region it is read. */
class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "CN, 138 0123 4567, +8613801234567 008613801234567 8613801234567 13801234567 013801234567",
        "CN, +86 138-0123-4567, +8613801234567 008613801234567 8613801234567 13801234567 013801234567",
        "CN, +1 380 123 4567, +13801234567 0013801234567",
        "CN, 010 6505 1234, +861065051234 00861065051234 861065051234 1065051234 01065051234",
        "US, (212) 555-0123, +12125550123 01112125550123 12125550123 2125550123",
        "US, +86 138 0123 4567, +8613801234567 0118613801234567",
        "IT, 02 1234 5678, +390212345678 00390212345678 390212345678 0212345678",
        "RU, 8 495 123-45-67, +74951234567 81074951234567 74951234567 4951234567 84951234567"
    })
    void isThatNumberAlone(String region, String said, String dialled) {
        assertThat(Numbers.of(region).dialled(said)).containsExactlyInAnyOrder(dialled.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"CN, ada@example.com", "US, Mailbox"})
    void isNothingWhereThereIsNone(String region, String said) {
        assertThat(Numbers.of(region).dialled(said)).isEmpty();
    }
}
