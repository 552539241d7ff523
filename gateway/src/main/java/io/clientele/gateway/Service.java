package io.clientele.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services behind the gateway, in the order in which facts flow through them. */
public enum Service {
    CUSTOMER,
    INTERACTION,
    VALUATION,
    SEGMENTATION;

    private static final String SUFFIX = "-service";

    /** The name in addresses and answers, such as {@code valuation-service}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT) + SUFFIX;
    }

    /** The service of this name; {@code valuation} will do for {@code valuation-service}. */
    public static Optional<Service> named(String label) {
        return Arrays.stream(values())
                .filter(service ->
                        service.label().equals(label) || service.label().equals(label + SUFFIX))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Service::label).toList();
    }
}
