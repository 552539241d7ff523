package io.clientele.valuation.model;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.http.Tags;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;

/** Models that are taken out of use without another in their place. */
@ApplicationScoped
class Retirements {

    private final Models models;
    private final ModelRows rows;
    private final RetirementRows retired;
    private final Outbox outbox;
    private final Versions versions;
    private final Jobs jobs;
    private final Clock clock;

    Retirements(
            Models models,
            ModelRows rows,
            RetirementRows retired,
            Outbox outbox,
            Versions versions,
            Jobs jobs,
            Clock clock) {
        this.models = models;
        this.rows = rows;
        this.retired = retired;
        this.outbox = outbox;
        this.versions = versions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * From the commit on no model of this one's role is active, and the fall-backs answer; valuations in flight finish first.
     * Everyone else's value follows as a job. Where the model is not active nothing changes.
     */
    @Transactional
    void retire(String model, String ifMatch) {
        var role = models.role(model);
        rows.hold(true);
        if (ifMatch != null) {
            Tags.requireMatch(ifMatch, models.eventVersion(model));
        }
        rows.activation(model).ifPresent(active -> {
            var eventVersion = versions.next(models.latestActivation());
            var job = jobs.submit(Models.REVALUATION, Map.of("activation", eventVersion));
            var retirement = new Retirement(model, role, active.version(), eventVersion, clock.instant(), job.id());
            retired.add(retirement);
            outbox.append(retirement.told());
        });
    }

    /** Asks who would move, and how much money, if a model were taken out of use. */
    JobView tried(String model) {
        models.role(model);
        return jobs.submit(Models.DRY_RUN, Map.of("model", model));
    }
}
