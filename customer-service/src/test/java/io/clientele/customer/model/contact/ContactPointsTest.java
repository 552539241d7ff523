package io.clientele.customer.model.contact;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.clientele.customer.model.Samples;
import io.clientele.customer.model.profile.ProfileRules;
import io.clientele.kit.rejection.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class ContactPointsTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ada@example.com, true",
        "EMAIL, 小明@例子.公司, true",
        "EMAIL, ada@example, false",
        "EMAIL, ada example.com, false",
        "PHONE, +86 10 6552 9988, true",
        "PHONE, (no number), false",
        "PHONE, 110, false",
        "FAX, +49 (89) 1234-5, true",
        "MESSAGING, wx:ming, true",
        "POSTAL_ADDRESS, 北京市朝阳区, true"
    })
    void theValueLooksLikeItsType(ContactType type, String value, boolean accepted) {
        assertThat(faults(point(type, value, false)).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void verificationAndConsentAreNotFromTheFuture() {
        var tomorrow = Samples.NOW.plusSeconds(86_400);
        var point = new ContactPoint(
                ContactType.EMAIL,
                "ada@example.com",
                null,
                false,
                tomorrow,
                List.of(consent(ContactChannel.EMAIL, ConsentPurpose.MARKETING, tomorrow)));

        assertThat(faults(point))
                .extracting(Fault::name)
                .containsExactly("/contactPoints/0/verifiedAt", "/contactPoints/0/consents/0/at");
    }

    @Test
    void verificationAndConsentAreOfAnAgeThatCanBeMeant() {
        var past = Instant.parse("1800-01-01T00:00:00Z");
        var point = new ContactPoint(
                ContactType.EMAIL,
                "ada@example.com",
                null,
                false,
                past,
                List.of(consent(ContactChannel.EMAIL, ConsentPurpose.MARKETING, past)));

        assertThat(faults(point))
                .allMatch(fault ->
                        fault.code().equals("OUT_OF_RANGE") && fault.detail().contains("1900-01-01"))
                .extracting(Fault::name)
                .containsExactly("/contactPoints/0/verifiedAt", "/contactPoints/0/consents/0/at");
    }

    @Test
    void aConsentFitsTheContactPointAndIsGivenOncePerChannelAndPurpose() {
        var point = new ContactPoint(
                ContactType.PHONE,
                "+86 10 6552 9988",
                null,
                false,
                null,
                List.of(
                        consent(ContactChannel.SMS, ConsentPurpose.MARKETING, Samples.NOW),
                        consent(ContactChannel.EMAIL, ConsentPurpose.MARKETING, Samples.NOW),
                        consent(ContactChannel.SMS, ConsentPurpose.MARKETING, Samples.NOW)));

        assertThat(faults(point)).extracting(Fault::code).containsExactly("WRONG_CHANNEL", "DUPLICATE");
    }

    @Test
    void onePointPerTypeIsThePreferredOneAndNoneStandsTwice() {
        var faults = faults(
                point(ContactType.EMAIL, "a@example.com", true),
                point(ContactType.EMAIL, "b@example.com", true),
                point(ContactType.MESSAGING, "wx:ming", true),
                point(ContactType.EMAIL, "a@example.com", false));

        assertThat(faults).extracting(Fault::name).containsExactly("/contactPoints/1/preferred", "/contactPoints/3");
    }

    private static ContactPoint point(ContactType type, String value, boolean preferred) {
        return new ContactPoint(type, value, null, preferred, null, List.of());
    }

    private static Consent consent(ContactChannel channel, ConsentPurpose purpose, Instant at) {
        return new Consent(channel, purpose, true, at);
    }

    private static List<Fault> faults(ContactPoint... points) {
        var contacts = new Contacts(List.of(points), null, null, null);
        return ProfileRules.faults(Samples.individual().with(contacts).profile(), Samples.CIRCUMSTANCES);
    }
}
