package io.clientele.kit.sweep;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

/** All sweeps of the service, run as long as it lives. */
@Singleton
class Sweeps {

    private final List<SweepLoop> loops;

    Sweeps(@Any Instance<Sweep> sweeps) {
        loops = sweeps.stream().map(SweepLoop::new).toList();
    }

    void start(@Observes StartupEvent started) {
        loops.forEach(SweepLoop::start);
    }

    void stop(@Observes Shutdown stopping) {
        loops.forEach(SweepLoop::end);
        loops.forEach(SweepLoop::stop);
    }
}
