package io.clientele.customer.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.customer.duplicate.model.Misspelt;
import io.clientele.customer.duplicate.model.Miswritten;
import io.clientele.customer.duplicate.model.Names;
import io.clientele.customer.duplicate.model.Sign;
import io.clientele.customer.search.PhoneNumbers;

/** What a record is compared by, each in one spelling. */
@Singleton
class Keys {

    /** Fewer digits are extensions and typing errors rather than numbers. */
    private static final int FEWEST_DIGITS = 7;

    private static final int LONGEST = 400;

    private final PhoneNumbers phones;
    private final Set<String> taxAttributes;

    Keys(
            PhoneNumbers phones,
            @ConfigProperty(
                            name = "clientele.duplicates.tax-attributes",
                            defaultValue = "taxId,taxNumber,vatNumber,registrationNumber")
                    List<String> taxAttributes) {
        this.phones = phones;
        this.taxAttributes = Set.copyOf(taxAttributes);
    }

    /** Of a stored record. */
    Compared of(UUID customer, JsonNode record) {
        boolean person = record.path("kind").asText().equals("INDIVIDUAL");
        var words = Names.words(record.path("name").asText(), person);
        var keys = new ArrayList<Key>();
        for (var point : record.path("contactPoints")) {
            point(point, keys);
        }
        taxAttributes.stream()
                .map(name -> record.path("attributes").path(name).asText(""))
                .map(Keys::bare)
                .forEach(value -> add(Sign.TAX_NUMBER, value, keys));
        var name = Names.key(words);
        add(Sign.NAME, (person ? "p:" : "o:") + name, keys);
        miswritten(words, person, keys);
        if (person && record.hasNonNull("birthDate")) {
            add(Sign.NAME_AND_BIRTH_DATE, name + "|" + record.get("birthDate").asText(), keys);
        }
        var spelled = Names.spelled(person ? Misspelt.withoutUmlauts(words) : words);
        return new Compared(customer, person, spelled, keys.stream().distinct().toList());
    }

    private static void miswritten(List<String> words, boolean person, List<Key> keys) {
        var sound = Miswritten.sound(words);
        if (!sound.isEmpty()) {
            add(Sign.SAME_SOUND, (person ? "p:" : "o:") + sound, keys);
        }
        if (!person) {
            Miswritten.butForOne(words).forEach(name -> add(Sign.ONE_CHARACTER, name, keys));
        }
    }

    private void point(JsonNode point, List<Key> keys) {
        var value = point.path("value").asText("");
        switch (point.path("type").asText("")) {
            case "PHONE" -> add(Sign.PHONE, phone(value), keys);
            case "EMAIL" -> add(Sign.EMAIL, value.strip().toLowerCase(Locale.ROOT), keys);
            default -> {
                // an address is shared by too many to tell anything, a fax by whole offices
            }
        }
    }

    /** In E.164 where it can be read as a number of the region or with its country's code; otherwise its digits, after the plus sign it may have. */
    private String phone(String said) {
        return phones.e164(said).orElseGet(() -> {
            var dialled = said.replaceAll("[^0-9+]", "");
            return dialled.replace("+", "").length() < FEWEST_DIGITS ? "" : dialled;
        });
    }

    private static String bare(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private static void add(Sign sign, String key, List<Key> keys) {
        if (!key.isBlank()) {
            keys.add(new Key(sign, key.substring(0, Math.min(key.length(), LONGEST))));
        }
    }

    /** One key of one record. */
    record Key(Sign kind, String key) {}

    /**
     * A record as it is compared.
     *
     * @param spelled its name, for trigrams
     */
    record Compared(UUID customerId, boolean person, String spelled, List<Key> keys) {}
}
