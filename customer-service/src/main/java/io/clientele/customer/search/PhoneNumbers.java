package io.clientele.customer.search;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Phone numbers in one spelling, however they are written: as they are compared, and as they are found. */
@Singleton
public class PhoneNumbers {

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final String region;
    private final String abroad;
    private final String trunk;

    PhoneNumbers(@ConfigProperty(name = "clientele.duplicates.phone-region", defaultValue = "CN") String region) {
        this.region = region;
        this.abroad = abroad();
        this.trunk = Objects.requireNonNullElse(phones.getNddPrefixForRegion(region, true), "");
    }

    /** What is dialled before the code of another country: it stands before the number of somebody abroad. */
    private String abroad() {
        var foreigner = phones.getExampleNumber(region.equals("FR") ? "DE" : "FR");
        var international = foreigner.getCountryCode() + phones.getNationalSignificantNumber(foreigner);
        return PhoneNumberUtil.normalizeDigitsOnly(phones.formatOutOfCountryCallingNumber(foreigner, region))
                .replace(international, "");
    }

    /** In E.164 where it can be read as a number of the region or with its country's code. */
    public Optional<String> e164(String said) {
        return written(said, PhoneNumberFormat.E164);
    }

    /**
     * What is dialled for the number, however it is written: its digits, after a plus sign where they begin with the code of a country. Only
     * what is read as this number without more, so that +1 380 123 4567 is not the Chinese 138 0123 4567.
     */
    Stream<String> dialled(String said) {
        return read(said).stream().flatMap(number -> {
            var national = phones.getNationalSignificantNumber(number);
            var international = number.getCountryCode() + national;
            return Stream.of("+" + international, abroad + international, international, national, trunk + national)
                    .distinct()
                    .filter(digits -> same(number, digits));
        });
    }

    private boolean same(PhoneNumber number, String digits) {
        return e164(digits)
                .filter(phones.format(number, PhoneNumberFormat.E164)::equals)
                .isPresent();
    }

    /** Whether two are one number, with one extension. */
    public boolean same(String one, String other) {
        return one.equals(other)
                || written(one, PhoneNumberFormat.RFC3966)
                        .filter(number -> written(other, PhoneNumberFormat.RFC3966)
                                .filter(number::equals)
                                .isPresent())
                        .isPresent();
    }

    private Optional<String> written(String said, PhoneNumberFormat format) {
        return read(said).map(number -> phones.format(number, format));
    }

    private Optional<PhoneNumber> read(String said) {
        try {
            return Optional.of(phones.parse(said, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
