package io.clientele.kit.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.clientele.contracts.Event;
import io.clientele.contracts.EventTypes;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.kafka.CloudEvent;
import io.clientele.kit.kafka.EventJson;
import io.clientele.kit.trouble.Reason;

/** A record as it came in: an event, or something that is none. */
sealed interface Arrival {

    ConsumerRecord<byte[], byte[]> row();

    record Readable(ConsumerRecord<byte[], byte[]> row, Event event) implements Arrival {}

    record Unreadable(ConsumerRecord<byte[], byte[]> row, Reason reason) implements Arrival {}

    static Arrival of(ConsumerRecord<byte[], byte[]> row) {
        if (row.value() == null) {
            return gone(row);
        }
        var type = CloudEvent.typeOf(row.headers());
        if (type == null) {
            return new Unreadable(row, new Reason("NO_TYPE", "The record has no header ce_type."));
        }
        var known = EventTypes.recordOf(type);
        return known.isEmpty()
                ? new Unreadable(row, new Reason("UNKNOWN_TYPE", "This version does not know the type " + type + "."))
                : read(row, type, known.get());
    }

    private static Arrival read(ConsumerRecord<byte[], byte[]> row, String type, Class<? extends Event> known) {
        try {
            Event event = EventJson.read(row.value(), known);
            var key = row.key() == null ? null : new String(row.key(), StandardCharsets.UTF_8);
            return event != null && event.key().equals(key) && event.partitionKey() != null
                    ? new Readable(row, event)
                    : new Unreadable(row, new Reason("WRONG_KEY", "The record's key is not that of its content."));
        } catch (JsonMappingException e) {
            return unreadable(row, "It is no " + type + " at " + e.getPathReference() + ".");
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            return unreadable(
                    row, "It is no JSON at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".");
        } catch (IOException | RuntimeException e) {
            return unreadable(row, "It is no complete " + type + ".");
        }
    }

    /** Its version is the time it names, and else that of the record: versions are times in µs. */
    private static Arrival gone(ConsumerRecord<byte[], byte[]> row) {
        var topic = Arrays.stream(Topic.values())
                .filter(each -> each.wireName().equals(row.topic()))
                .findFirst();
        if (topic.isEmpty() || row.key() == null) {
            return unreadable(row, "It has neither a value nor a key.");
        }
        var key = new String(row.key(), StandardCharsets.UTF_8);
        var subject = CloudEvent.subjectOf(row.headers());
        var time = CloudEvent.timeOf(row.headers());
        var version = ChronoUnit.MICROS.between(
                Instant.EPOCH, time == null ? Instant.ofEpochMilli(Math.max(0, row.timestamp())) : time);
        return new Readable(
                row,
                new Tombstone(
                        topic.get(), key, subject == null ? key : subject, version, CloudEvent.withOf(row.headers())));
    }

    private static Arrival unreadable(ConsumerRecord<byte[], byte[]> row, String detail) {
        return new Unreadable(row, new Reason("UNREADABLE", detail));
    }
}
