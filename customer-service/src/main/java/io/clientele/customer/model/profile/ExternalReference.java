package io.clientele.customer.model.profile;

import java.util.Comparator;

/** The customer's key in another system. */
public record ExternalReference(String system, String id) implements Comparable<ExternalReference> {

    private static final Comparator<ExternalReference> ORDER =
            Comparator.comparing(ExternalReference::system).thenComparing(ExternalReference::id);

    @Override
    public int compareTo(ExternalReference other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return system + ":" + id;
    }
}
