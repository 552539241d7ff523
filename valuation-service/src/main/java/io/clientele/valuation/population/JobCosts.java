package io.clientele.valuation.population;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.kit.job.Jobs;

/** What jobs on everybody cost, before they are begun. */
@ApplicationScoped
public class JobCosts {

    /** Customers a second, on one modest machine, until a job has measured it. */
    private static final double ASSUMED = 2_000;

    private final Population population;
    private final Jobs jobs;

    JobCosts(Population population, Jobs jobs) {
        this.population = population;
        this.jobs = jobs;
    }

    public JobCost of(String kind) {
        var customers = population.customers();
        var pace = jobs.pace(kind);
        return new JobCost(
                kind,
                customers,
                population.facts(),
                (long) Math.ceil(customers / pace.orElse(ASSUMED)),
                pace.isPresent() ? "MEASURED" : "ASSUMED");
    }
}
