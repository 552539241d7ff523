package io.clientele.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * What the headers of a record say (CloudEvents 1.0, Kafka binding, binary mode) with the trail beside it. Read from a foreign
 * record, any part may be absent.
 *
 * @param subject the partition key
 * @param with of a tombstone the keys that are gone with it
 * @param moreFollows whether an event of the same subject follows that is true only together with this one
 */
public record CloudEvent(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        List<String> with,
        boolean moreFollows,
        Trail trail) {

    private static final String TYPE = "ce_type";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String WITH = "ce_gonewith";
    private static final String MORE_FOLLOWS = "ce_morefollows";
    private static final String REQUEST_ID = "x-request-id";
    private static final String TRACEPARENT = "traceparent";

    public List<Header> headers() {
        var headers = new ArrayList<Header>(11);
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id.toString());
        add(headers, TYPE, type);
        add(headers, "ce_source", source);
        add(headers, SUBJECT, subject);
        add(headers, TIME, time.toString());
        add(headers, WITH, with.isEmpty() ? null : String.join(",", with));
        add(headers, MORE_FOLLOWS, moreFollows ? "true" : null);
        add(headers, "content-type", "application/json");
        add(headers, REQUEST_ID, trail.requestId());
        add(headers, TRACEPARENT, trail.traceparent());
        return headers;
    }

    /** The type that headers name, null when they name none. */
    public static String typeOf(Headers headers) {
        return text(headers, TYPE);
    }

    /** The partition key that headers name, null when they name none. */
    public static String subjectOf(Headers headers) {
        return text(headers, SUBJECT);
    }

    /** The time that headers name, null when they name none that can be read. */
    public static Instant timeOf(Headers headers) {
        try {
            var time = text(headers, TIME);
            return time == null ? null : Instant.parse(time);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The keys that are gone with a tombstone, as headers name them. */
    public static List<String> withOf(Headers headers) {
        var text = text(headers, WITH);
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    /** Whether headers say that more of the same subject follows which is true only together with this. */
    public static boolean moreFollows(Headers headers) {
        return Boolean.parseBoolean(text(headers, MORE_FOLLOWS));
    }

    public static Trail trailOf(Headers headers) {
        return new Trail(text(headers, REQUEST_ID), text(headers, TRACEPARENT));
    }

    private static void add(List<Header> headers, String name, String value) {
        if (value != null) {
            headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
