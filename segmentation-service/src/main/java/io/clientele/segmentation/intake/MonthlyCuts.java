package io.clientele.segmentation.intake;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.sweep.Sweep;
import io.clientele.segmentation.SegmentationConfig;

/** Looks at the calendar now and then, so that a month begun while nobody was running is cut too. */
@ApplicationScoped
class MonthlyCuts implements Sweep {

    private final CutRequests requests;
    private final SegmentationConfig config;
    private final Clock clock;

    MonthlyCuts(CutRequests requests, SegmentationConfig config, Clock clock) {
        this.requests = requests;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "monthly-cuts";
    }

    @Override
    public Duration every() {
        return config.monthCheck();
    }

    @Override
    public Duration round() {
        requests.requestMonth(clock.instant());
        return every();
    }
}
