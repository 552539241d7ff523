package io.clientele.customer.search;

import java.util.Optional;

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

    PhoneNumbers(@ConfigProperty(name = "clientele.duplicates.phone-region", defaultValue = "CN") String region) {
        this.region = region;
    }

    /** In E.164 where it can be read as a number of the region or with its country's code. */
    public Optional<String> e164(String said) {
        return written(said, PhoneNumberFormat.E164);
    }

    /** Without the code of the country, where that is the region's: only there it is this number without it. */
    Optional<String> national(String said) {
        return read(said)
                .filter(number -> number.getCountryCode() == phones.getCountryCodeForRegion(region))
                .map(number -> Long.toString(number.getNationalNumber()));
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
