package io.clientele.customer.imports.reversal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.customer.imports.Import;
import io.clientele.customer.imports.ImportRows;
import io.clientele.customer.people.PeopleReversal;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.sql.Tries;

/**
 * Takes back what an import did, its last row first. Of several rows about one customer each is taken back from what the
 * later ones left, property by property; what somebody else changed since is kept, and looked at again by every run.
 */
@ApplicationScoped
class ReversalJob implements JobKind {

    static final String KIND = "CUSTOMER_IMPORT_REVERSAL";

    private static final int AT_ONCE = 200;

    private final ImportRows imports;
    private final ReversalRows rows;
    private final RecordReversal records;
    private final PeopleReversal people;
    private final JournalWait journal;

    ReversalJob(
            ImportRows imports, ReversalRows rows, RecordReversal records, PeopleReversal people, JournalWait journal) {
        this.imports = imports;
        this.rows = rows;
        this.records = records;
        this.people = people;
        this.journal = journal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var one = imports.get(UUID.fromString(request.path("importId").asText()));
        progress.total(one.tally().created() + one.tally().updated());
        if (!one.options().people()) {
            journal.untilHeard(progress);
        }
        long looked = one.reversal().reverted();
        progress.done(looked);
        for (var steps = rows.next(one.id(), Long.MAX_VALUE, AT_ONCE);
                !steps.isEmpty();
                steps = rows.next(one.id(), steps.getLast().row(), AT_ONCE)) {
            progress.check();
            var batch = steps;
            Tries.of("Reversals of import " + one.id(), () -> QuarkusTransaction.requiringNew()
                    .run(() -> takeBack(one, batch)));
            looked += batch.size();
            progress.done(looked);
        }
        progress.total(looked);
        var done = imports.get(one.id()).reversal();
        return Map.of("importId", one.id(), "reverted", done.reverted(), "kept", done.kept());
    }

    private void takeBack(Import one, List<ReversalStep> steps) {
        var by = one.reversal().by();
        var done = one.options().people()
                ? new PeopleReversalRun(people, rows, by).run(steps)
                : new ReversalRun(records, steps, by).run(() -> rows.inJournal(one.id(), steps));
        rows.done(one.id(), done);
        var reverted = done.values().stream()
                .filter(TakenBack.Reverted.class::isInstance)
                .count();
        var before = steps.stream().filter(ReversalStep::kept).count();
        imports.reversed(one.id(), reverted, steps.size() - reverted - before);
    }
}
