package io.clientele.valuation.population;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.clientele.kit.job.Jobs;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.text.Nearest;

/** What jobs on everybody cost, before they are begun. */
@ApplicationScoped
public class JobCosts {

    /** Customers a second, on one modest machine, until a job has measured it. */
    private static final double ASSUMED = 2_000;

    /** A job on fewer than one in so many says little: most of its time it began and ended. */
    private static final int ONE_IN = 10;

    private final Population population;
    private final Jobs jobs;
    private final Instance<PopulationJob> kinds;

    JobCosts(Population population, Jobs jobs, @Any Instance<PopulationJob> kinds) {
        this.population = population;
        this.jobs = jobs;
        this.kinds = kinds;
    }

    public JobCost of(String kind) {
        return of(List.of(kind)).getFirst();
    }

    /** Of these kinds, or of all where none is named; by kind. */
    List<JobCost> of(List<String> wanted) {
        var all =
                kinds.stream().sorted(Comparator.comparing(PopulationJob::kind)).toList();
        requireKnown(wanted, all.stream().map(PopulationJob::kind).toList());
        long customers = population.customers();
        long facts = population.facts();
        return all.stream()
                .filter(job -> wanted.isEmpty() || wanted.contains(job.kind()))
                .map(job -> of(job, customers, facts))
                .toList();
    }

    private JobCost of(PopulationJob job, long customers, long facts) {
        long toDo = customers * job.progressOfOne();
        var pace = jobs.pace(job.kind(), Math.ceilDiv(toDo, ONE_IN));
        return new JobCost(
                job.kind(),
                List.copyOf(job.begunBy()),
                customers,
                facts,
                (long) Math.ceil(pace.map(measured -> toDo / measured).orElse(customers / ASSUMED)),
                pace.isPresent() ? "MEASURED" : "ASSUMED");
    }

    private static void requireKnown(List<String> wanted, List<String> known) {
        var faults = wanted.stream()
                .filter(kind -> !known.contains(kind))
                .map(kind -> Fault.parameter(
                        "kind",
                        "UNKNOWN_VALUE",
                        "kind must be one of " + String.join(", ", known) + "." + Nearest.guess(kind, known)))
                .toList();
        if (!faults.isEmpty()) {
            throw Rejection.malformed(faults);
        }
    }
}
