package io.clientele.customer.model.profile;

import java.util.Comparator;
import java.util.Optional;

/** The customer's key in another system. */
public record ExternalReference(String system, String id) implements Comparable<ExternalReference> {

    private static final Comparator<ExternalReference> ORDER =
            Comparator.comparing(ExternalReference::system).thenComparing(ExternalReference::id);

    /** What {@link #toString} wrote; none where it is written otherwise. */
    public static Optional<ExternalReference> of(String text) {
        int colon = text.indexOf(':');
        return colon < 1 || colon == text.length() - 1
                ? Optional.empty()
                : Optional.of(new ExternalReference(text.substring(0, colon), text.substring(colon + 1)));
    }

    @Override
    public int compareTo(ExternalReference other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return system + ":" + id;
    }
}
