package io.clientele.valuation.model;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.contracts.PolicyEvent.ModelActivated;
import io.clientele.kit.http.Tags;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.page.Page;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** The models, what fits have found for them, and by which version customers are valued. */
@ApplicationScoped
public class Models {

    public static final String BG_NBD = "BG_NBD";
    public static final String GAMMA_GAMMA = "GAMMA_GAMMA";

    /** The job that follows an activation: everyone is valued anew. */
    public static final String REVALUATION = "REVALUATION";

    static final List<String> SUPPORTED = List.of(BG_NBD, GAMMA_GAMMA);

    private final ModelRows rows;
    private final Outbox outbox;
    private final Versions versions;
    private final Jobs jobs;
    private final Clock clock;

    Models(ModelRows rows, Outbox outbox, Versions versions, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.versions = versions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The active version of each model that has one, by name. */
    public List<ModelVersion> active() {
        return rows.active();
    }

    /** What is active stays so until the caller's transaction ends. */
    public void hold() {
        rows.hold(false);
    }

    /** The latest activation of any model, 0 when there was none. */
    public long latestActivation() {
        return rows.activations().stream()
                .mapToLong(Activation::eventVersion)
                .max()
                .orElse(0);
    }

    /** The active versions as they were told. */
    public List<ModelActivated> activated() {
        return rows.activations().stream()
                .map(a -> told(a, version(a.model(), a.version())))
                .toList();
    }

    List<ModelView> all() {
        return SUPPORTED.stream().map(this::view).toList();
    }

    ModelView view(String model) {
        requireSupported(model);
        return ModelView.of(model, rows.latest(model), rows.activation(model).orElse(null));
    }

    /** Of the last activation, 0 before the first: the model's tag. */
    long eventVersion(String model) {
        return rows.activation(model).map(Activation::eventVersion).orElse(0L);
    }

    ModelVersion version(String model, int version) {
        requireSupported(model);
        return rows.find(model, version)
                .orElseThrow(() -> Rejection.notFound(
                        "MODEL_VERSION_NOT_FOUND", "There is no version " + version + " of " + model + "."));
    }

    /** @param before the last version of the page before, null to begin */
    Page<ModelVersion> versions(String model, Integer before, int limit, boolean counted, SealOf seal) {
        requireSupported(model);
        var found = rows.before(model, before == null ? Integer.MAX_VALUE : before, limit + 1);
        return Page.of(found, limit, v -> seal.of(v.version()), counted ? rows.count(model) : null);
    }

    @Transactional
    ModelVersion add(ModelVersion found) {
        rows.holdVersionsOf(found.model());
        var numbered = new ModelVersion(
                found.model(),
                rows.latest(found.model()) + 1,
                found.parameters(),
                found.facts(),
                found.timeUnit(),
                found.calibrationEnd(),
                found.logLikelihood(),
                found.customers(),
                found.converged(),
                found.outcome(),
                found.reason(),
                found.fittedAt());
        rows.add(numbered);
        return numbered;
    }

    /**
     * From the commit on every valuation goes by this version; those in flight finish first. Everyone else's follows as a
     * job. Activating what is active changes nothing and answers the same.
     */
    @Transactional
    Activation activate(String model, ActivateVersion wanted, String ifMatch) {
        requireSupported(model);
        rows.hold(true);
        var before = rows.activation(model).orElse(null);
        if (ifMatch != null) {
            Tags.requireMatch(ifMatch, before == null ? 0 : before.eventVersion());
        }
        var version = rows.find(model, wanted.version()).orElseThrow(() -> unknown(model, wanted.version()));
        if (before != null && before.version() == version.version()) {
            return before;
        }
        if (!version.converged() && !Boolean.TRUE.equals(wanted.force())) {
            throw Rejection.conflict(
                    "FIT_NOT_CONVERGED",
                    "Version " + version.version() + " did not converge (" + version.reason()
                            + "); send \"force\": true to activate it all the same.");
        }
        return activate(version, before == null ? 0 : before.eventVersion());
    }

    private Activation activate(ModelVersion version, long before) {
        var eventVersion = versions.next(Math.max(before, latestActivation()));
        var job = jobs.submit(REVALUATION, Map.of("activation", eventVersion));
        var activation = new Activation(version.model(), version.version(), eventVersion, clock.instant(), job.id());
        rows.activate(activation);
        outbox.append(told(activation, version));
        return activation;
    }

    private static ModelActivated told(Activation activation, ModelVersion version) {
        return new ModelActivated(
                version.model(),
                version.version(),
                activation.eventVersion(),
                version.parameters(),
                version.facts(),
                activation.activatedAt());
    }

    private static Rejection unknown(String model, int version) {
        return Rejection.invalid(Fault.pointer(
                "/version", "UNKNOWN_VERSION", "There is no version " + version + " of " + model + "; fit one first."));
    }

    private static void requireSupported(String model) {
        if (!SUPPORTED.contains(model)) {
            throw Rejection.notFound(
                    "MODEL_NOT_FOUND",
                    "There is no model " + model + "; there are " + String.join(", ", SUPPORTED) + ".");
        }
    }

    /** Makes the cursor that goes on after a version. */
    @FunctionalInterface
    interface SealOf {
        String of(int version);
    }
}
