package io.clientele.kit.kafka;

import java.util.Map;

import io.opentelemetry.api.trace.Span;
import org.jboss.logging.MDC;

/** What led here: the request id and the W3C trace parent that travel with events; both may be absent. */
public record Trail(String requestId, String traceparent) {

    /** Name of the request id in the logging context. */
    public static final String REQUEST_ID = "requestId";

    private static final ThreadLocal<Map<String, Trail>> BATCH = ThreadLocal.withInitial(Map::of);

    /** The trail of the record being applied that has this partition key, else that of the current request. */
    public static Trail of(String partitionKey) {
        var fromBatch = BATCH.get().get(partitionKey);
        return fromBatch != null ? fromBatch : current();
    }

    /** Runs work on a batch of records in which each partition key has its own trail. */
    public static void within(Map<String, Trail> trails, Runnable work) {
        var before = MDC.get(REQUEST_ID);
        var around = BATCH.get();
        BATCH.set(trails);
        log(trails.size() == 1 ? trails.values().iterator().next().requestId() : before);
        try {
            work.run();
        } finally {
            BATCH.set(around);
            log(before);
        }
    }

    private static void log(Object requestId) {
        if (requestId == null) {
            MDC.remove(REQUEST_ID);
        } else {
            MDC.put(REQUEST_ID, requestId);
        }
    }

    private static Trail current() {
        var requestId = MDC.get(REQUEST_ID);
        var span = Span.current().getSpanContext();
        var parent = span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
        return new Trail(requestId == null ? null : requestId.toString(), parent);
    }
}
