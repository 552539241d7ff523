package io.clientele.customer.model.profile;

import java.util.Objects;
import java.util.stream.Stream;

/** What only an organisation has: C5 of the domain. */
public record Organisation(
        String industry,
        Amount annualRevenue,
        Integer employees,
        OperatingState operatingState,
        String purchasingPlan) {

    public static final Organisation NONE = new Organisation(null, null, null, null, null);

    /** Names of the properties that are known. */
    Stream<String> known() {
        return Stream.of(
                        name("industry", industry),
                        name("annualRevenue", annualRevenue),
                        name("employees", employees),
                        name("operatingState", operatingState),
                        name("purchasingPlan", purchasingPlan))
                .filter(Objects::nonNull);
    }

    private static String name(String property, Object value) {
        return value == null ? null : property;
    }
}
