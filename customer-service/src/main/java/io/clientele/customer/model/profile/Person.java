package io.clientele.customer.model.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What only a natural person has: C4 of the domain, demographics and psychographics. */
public record Person(
        LocalDate birthDate,
        Gender gender,
        String education,
        Amount income,
        String occupation,
        Integer householdSize,
        String lifeStage,
        MaritalStatus maritalStatus,
        String dwelling,
        String personality,
        List<String> values) {

    public static final Person NONE = new Person(null, null, null, null, null, null, null, null, null, null, null);

    /** Names of the properties that are known. */
    Stream<String> known() {
        return Stream.of(
                        name("birthDate", birthDate),
                        name("gender", gender),
                        name("education", education),
                        name("income", income),
                        name("occupation", occupation),
                        name("householdSize", householdSize),
                        name("lifeStage", lifeStage),
                        name("maritalStatus", maritalStatus),
                        name("dwelling", dwelling),
                        name("personality", personality),
                        name("values", values))
                .filter(Objects::nonNull);
    }

    private static String name(String property, Object value) {
        return value == null ? null : property;
    }
}
