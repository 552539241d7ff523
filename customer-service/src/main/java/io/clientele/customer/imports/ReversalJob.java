package io.clientele.customer.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.customer.RecordReversal;
import io.clientele.customer.TakenBack;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;

/**
 * Takes back what an import did, its last row first. Of several rows about one customer each is taken back from what the
 * later ones left; what somebody else changed since is kept, and so is everything before it.
 */
@ApplicationScoped
class ReversalJob implements JobKind {

    static final String KIND = "CUSTOMER_IMPORT_REVERSAL";

    private static final int AT_ONCE = 200;

    private final ImportRows imports;
    private final ReversalRows rows;
    private final RecordReversal records;

    ReversalJob(ImportRows imports, ReversalRows rows, RecordReversal records) {
        this.imports = imports;
        this.rows = rows;
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var one = imports.get(UUID.fromString(request.path("importId").asText()));
        progress.total(one.tally().created() + one.tally().updated());
        for (var steps = rows.next(one.id(), Long.MAX_VALUE, AT_ONCE);
                !steps.isEmpty();
                steps = rows.next(one.id(), steps.getLast().row(), AT_ONCE)) {
            progress.check();
            var batch = steps;
            Tries.of("Reversals of import " + one.id(), () -> QuarkusTransaction.requiringNew()
                    .run(() -> takeBack(one, batch)));
            var now = imports.get(one.id()).reversal();
            progress.done(now.reverted() + now.kept());
        }
        var done = imports.get(one.id()).reversal();
        return Map.of("importId", one.id(), "reverted", done.reverted(), "kept", done.kept());
    }

    /** Registrations that follow each other go together, for a file of new customers has no other rows. */
    private void takeBack(Import one, List<ReversalStep> steps) {
        var latest = new HashMap<UUID, ReversalStep.Later>();
        var registered = new ArrayList<ReversalStep>();
        long reverted = 0;
        for (var read : steps) {
            var step = read.after(latest.get(read.customer()));
            if (step.canBeRemoved()) {
                registered.add(step);
            } else {
                reverted += remove(one, registered);
                var back = takeBack(one, step);
                latest.put(step.customer(), ReversalStep.Later.of(step.version(), back));
                reverted += back instanceof TakenBack.Reverted ? 1 : 0;
            }
        }
        reverted += remove(one, registered);
        imports.reversed(one.id(), reverted, steps.size() - reverted);
    }

    /** Those who cannot be removed with the others are asked for the reason; answers how many were removed. */
    private long remove(Import one, List<ReversalStep> registered) {
        var removed = records.removeAll(
                registered.stream().collect(Collectors.toMap(ReversalStep::customer, ReversalStep::now)));
        rows.removed(
                one.id(),
                registered.stream()
                        .filter(step -> removed.contains(step.customer()))
                        .map(ReversalStep::row)
                        .toList());
        long alone = registered.stream()
                .filter(step -> !removed.contains(step.customer()))
                .filter(step -> takeBack(one, step) instanceof TakenBack.Reverted)
                .count();
        registered.clear();
        return removed.size() + alone;
    }

    private TakenBack takeBack(Import one, ReversalStep step) {
        var back = back(one, step);
        rows.done(one.id(), step.row(), back);
        return back;
    }

    private TakenBack back(Import one, ReversalStep step) {
        if (!step.stands()) {
            return new TakenBack.Kept("CHANGED_SINCE");
        }
        if (step.inJournal() && step.version() == 1) {
            return new TakenBack.Kept("IN_JOURNAL");
        }
        return records.takeBack(
                step.customer(), step.version(), step.now(), one.reversal().by());
    }
}
