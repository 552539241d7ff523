package io.clientele.customer.change.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a customer said of a matter.
 *
 * @param at when; null where a record does not say
 * @param id of the entry of the log; null for what stands in no log yet. Ids grow with time
 */
record Word(boolean granted, Instant at, UUID id) {

    /** As a record has it. */
    static Word of(JsonNode consent) {
        var at = consent.path("at").asText(null);
        return new Word(consent.path("granted").asBoolean(), at == null ? null : Instant.parse(at), null);
    }

    /**
     * Whether it says nothing new: what was said last of the contact point, or on that day of the customer as a whole. Without a day the
     * same word is the same, so that a file which comes every night gives nobody's consent again who has withdrawn it since.
     */
    boolean repeats(Word ofThePoint, Word ofTheWhole) {
        return ofThePoint != null && granted == ofThePoint.granted && (at == null || at.equals(ofThePoint.at))
                || ofTheWhole != null && granted == ofTheWhole.granted && Objects.equals(at, ofTheWhole.at);
    }

    /** What counts of what the log has; this where it has nothing. */
    Word orLater(Word ofThePoint, Word ofTheWhole) {
        return Stream.of(ofThePoint, ofTheWhole)
                .filter(Objects::nonNull)
                .reduce((one, other) -> other.laterThan(one) ? other : one)
                .orElse(this);
    }

    /** What counts when this is said now: what was said later, or this. */
    Word against(Word ofThePoint, Word ofTheWhole) {
        var logged = orLater(ofThePoint, ofTheWhole);
        return at != null && logged.at != null && logged.at.isAfter(at) ? logged : this;
    }

    private boolean laterThan(Word other) {
        int order = at.compareTo(other.at);
        return order > 0 || order == 0 && id.compareTo(other.id) > 0;
    }

    /**
     * What a word is about.
     *
     * @param type of the contact point, and its value; null for the customer as a whole
     */
    record Matter(String channel, String purpose, String type, String value) {

        Matter ofTheWhole() {
            return new Matter(channel, purpose, null, null);
        }

        ConsentLog.Statement statement(Word said) {
            return new ConsentLog.Statement(type, value, channel, purpose, said.granted(), said.at());
        }
    }
}
