package io.clientele.customer.consent;

import java.util.List;

import io.clientele.customer.model.contact.ContactPoint;

/**
 * What may be done now. For every channel and purpose the last word of the customer as a whole counts; what was said later
 * of one contact point, and still stands in the record, counts for that one. Silence is no consent.
 */
final class CurrentConsents {

    private CurrentConsents() {}

    /** @param last the last entry for every channel, purpose and contact point */
    static List<ConsentEntry> of(List<ConsentEntry> last, List<ContactPoint> points) {
        return last.stream()
                .filter(entry -> entry.ofTheWhole() || standsIn(points, entry) && !overruled(entry, last))
                .toList();
    }

    private static boolean overruled(ConsentEntry entry, List<ConsentEntry> last) {
        return last.stream()
                .anyMatch(other -> other.ofTheWhole() && other.sameMatterAs(entry) && other.laterThan(entry));
    }

    private static boolean standsIn(List<ContactPoint> points, ConsentEntry entry) {
        return points.stream()
                .filter(point ->
                        point.type() == entry.contactType() && point.value().equals(entry.contactPoint()))
                .flatMap(point -> point.consents().stream())
                .anyMatch(consent -> consent.channel() == entry.channel() && consent.purpose() == entry.purpose());
    }
}
