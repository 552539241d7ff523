package io.clientele.gateway;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Where there is no collector nothing here makes spans, which nobody would see: the services go on from the caller's
 * {@code traceparent}, which passes unchanged.
 */
public final class SpansForACollector implements ConfigSourceFactory {

    /** Below all that can be configured. */
    private static final int ORDINAL = -1_000;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String collector = context.getValue("clientele.otlp.url").getValue();
        boolean collected = collector != null && !collector.isBlank();
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.otel.instrument.vertx-http", String.valueOf(collected)), "spans", ORDINAL));
    }
}
