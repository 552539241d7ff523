package io.clientele.valuation.model;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.PolicyEvent;
import io.clientele.contracts.PolicyEvent.ModelActivated;
import io.clientele.kit.http.Tags;
import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.page.Page;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.registry.Family;
import io.clientele.valuation.registry.Formulas;
import io.clientele.valuation.registry.Role;

/** The models, what fits have found for them, and by which version customers are valued. */
@ApplicationScoped
public class Models {

    /** The job that follows an activation: everyone is valued anew. */
    public static final String REVALUATION = "REVALUATION";

    /** The job that tries a version on the whole base. */
    public static final String DRY_RUN = "MODEL_DRY_RUN";

    private final ModelRows rows;
    private final RetirementRows retired;
    private final Outbox outbox;
    private final Versions versions;
    private final Jobs jobs;
    private final Clock clock;

    /** Every entry is valued by them, and they are long. */
    private volatile Answering answering = new Answering(List.of(), List.of());

    Models(ModelRows rows, RetirementRows retired, Outbox outbox, Versions versions, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.retired = retired;
        this.outbox = outbox;
        this.versions = versions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The versions that answer: of each role the active one, or the simpler one that it has become at the edge. */
    public List<ModelVersion> active() {
        var last = answering;
        if (!last.names.equals(rows.activeNames())) {
            last = answering(rows.active());
            answering = last;
        }
        return last.versions;
    }

    private Answering answering(List<ModelVersion> active) {
        return new Answering(
                active.stream().map(ModelRows.Name::of).toList(),
                active.stream().map(this::answering).toList());
    }

    private ModelVersion answering(ModelVersion active) {
        return active.simpler()
                .flatMap(simpler -> rows.find(simpler.model(), simpler.version()))
                .map(simpler -> simpler.answeringFor(active))
                .orElse(active);
    }

    /** The versions that answered at an instant. */
    public List<ModelVersion> activeAt(Instant instant) {
        return rows.activeAt(instant).stream().map(this::answering).toList();
    }

    /** What is active stays so until the caller's transaction ends. */
    public void hold() {
        rows.hold(false);
    }

    /** The latest activation or retirement of any model, 0 when there was none. */
    public long latestActivation() {
        return LongStream.concat(
                        rows.activations().stream().mapToLong(Activation::eventVersion),
                        retired.all().stream().mapToLong(Retirement::eventVersion))
                .max()
                .orElse(0);
    }

    /** The active versions, and the models out of use, as they were told. */
    public List<PolicyEvent> told() {
        return Stream.<PolicyEvent>concat(
                        rows.activations().stream().map(a -> told(a, version(a.model(), a.version()))),
                        retired.all().stream().map(Retirement::told))
                .toList();
    }

    List<ModelView> all() {
        return Formulas.names().stream().map(this::view).toList();
    }

    ModelView view(String model) {
        return ModelView.of(
                family(model),
                rows.latest(model),
                rows.activation(model).orElse(null),
                retired.of(model).orElse(null));
    }

    /** Of the last activation or retirement, 0 before the first: the model's tag. */
    long eventVersion(String model) {
        return rows.activation(model)
                .map(Activation::eventVersion)
                .or(() -> retired.of(model).map(Retirement::eventVersion))
                .orElse(0L);
    }

    /** The version of a model that a body names at this pointer, or the one that would answer in its place. */
    public ModelVersion named(String model, int version, String pointer) {
        return rows.find(model, version)
                .map(this::answering)
                .orElseThrow(() -> Rejection.invalid(Fault.pointer(
                        pointer, "UNKNOWN_VERSION", "There is no version " + version + " of " + model + ".")));
    }

    public ModelVersion version(String model, int version) {
        family(model);
        return rows.find(model, version)
                .orElseThrow(() -> Rejection.notFound(
                        "MODEL_VERSION_NOT_FOUND", "There is no version " + version + " of " + model + "."));
    }

    /** @param before the last version of the page before, null to begin */
    Page<ModelVersion> versions(String model, Integer before, int limit, boolean counted, SealOf seal) {
        family(model);
        var found = rows.before(model, before == null ? Integer.MAX_VALUE : before, limit + 1);
        return Page.of(found, limit, v -> seal.of(v.version()), counted ? rows.count(model) : null);
    }

    /**
     * From the commit on every valuation goes by this version, in place of whatever model was active in its role; those in
     * flight finish first. Everyone else's follows as a job. Activating what is active changes nothing and answers the
     * same.
     */
    @Transactional
    Activation activate(String model, ActivateVersion wanted, String ifMatch) {
        var family = family(model);
        rows.hold(true);
        var before = rows.activation(model).orElse(null);
        if (ifMatch != null) {
            Tags.requireMatch(ifMatch, eventVersion(model));
        }
        var version = rows.find(model, wanted.version()).orElseThrow(() -> unknown(model, wanted.version()));
        if (before != null && before.version() == version.version()) {
            return before;
        }
        requireFit(version, Boolean.TRUE.equals(wanted.force()));
        return activate(version, family.role());
    }

    /** What a model answers, if there is such a model. */
    Role role(String model) {
        return family(model).role();
    }

    /** Asks who would move, and how much money, if a version were activated. */
    JobView tried(String model, ActivateVersion wanted) {
        var version =
                rows.find(family(model).name(), wanted.version()).orElseThrow(() -> unknown(model, wanted.version()));
        requireFit(version, true);
        return jobs.submit(DRY_RUN, Map.of("model", model, "version", version.version()));
    }

    private Activation activate(ModelVersion version, Role role) {
        var eventVersion = versions.next(latestActivation());
        var job = jobs.submit(REVALUATION, Map.of("activation", eventVersion));
        var activation = new Activation(version.model(), version.version(), eventVersion, clock.instant(), job.id());
        rows.activate(activation, role);
        retired.forget(activation.model());
        outbox.append(told(activation, version));
        return activation;
    }

    private static void requireFit(ModelVersion version, boolean forced) {
        if (!version.converged() && version.simpler().isEmpty() && !forced) {
            throw Rejection.conflict(
                    "FIT_NOT_CONVERGED",
                    "Version " + version.version() + " did not converge (" + version.reason()
                            + "); send \"force\": true to activate it all the same.");
        }
    }

    private static ModelActivated told(Activation activation, ModelVersion version) {
        return new ModelActivated(
                version.model(),
                version.version(),
                activation.eventVersion(),
                version.parameters(),
                version.facts(),
                activation.activatedAt(),
                family(version.model()).role().name(),
                version.timeUnit());
    }

    private static Rejection unknown(String model, int version) {
        return Rejection.invalid(Fault.pointer(
                "/version", "UNKNOWN_VERSION", "There is no version " + version + " of " + model + "; fit one first."));
    }

    private static Family family(String model) {
        return Formulas.named(model)
                .orElseThrow(() -> Rejection.notFound(
                        "MODEL_NOT_FOUND",
                        "There is no model " + model + "; there are " + String.join(", ", Formulas.names()) + "."));
    }

    private record Answering(List<ModelRows.Name> names, List<ModelVersion> versions) {}

    /** Makes the cursor that goes on after a version. */
    @FunctionalInterface
    interface SealOf {
        String of(int version);
    }
}
