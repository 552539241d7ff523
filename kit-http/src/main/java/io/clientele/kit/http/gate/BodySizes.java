package io.clientele.kit.http.gate;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.kit.http.problem.Problem;

/** How large a body may be: 16 MiB, but for those paths whose resources read bodies as streams. */
@Singleton
public class BodySizes {

    private static final long ORDINARY = 16L * 1024 * 1024;

    private final List<String> streams;
    private final long largest;

    BodySizes(
            @ConfigProperty(name = "clientele.http.streams") Optional<List<String>> streams,
            @ConfigProperty(name = "clientele.http.largest-stream") MemorySize largest) {
        this.streams = streams.orElse(List.of());
        this.largest = largest.asLongValue();
    }

    /** In bytes. */
    public long most(String path) {
        return streams.contains(path) ? largest : ORDINARY;
    }

    /** What is said of a larger one. */
    public Problem refusal(String path) {
        long mebibytes = most(path) / (1024 * 1024);
        return Problem.of(413, "TOO_LARGE", "The body must not be larger than " + mebibytes + " MiB.", List.of());
    }
}
