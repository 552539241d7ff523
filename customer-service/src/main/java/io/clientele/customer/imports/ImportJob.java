package io.clientele.customer.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.clientele.customer.imports.file.SourceRow;
import io.clientele.customer.imports.file.Sources;
import io.clientele.customer.imports.intake.IntakeMode;
import io.clientele.customer.imports.intake.IntakeResult;
import io.clientele.customer.imports.intake.RecordIntake;
import io.clientele.customer.imports.spool.Spool;
import io.clientele.customer.people.PeopleIntake;
import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Tries;

/**
 * Reads a file that was kept and does what its rows say. Some rows go together in a transaction that also counts them, so
 * that a job which is run again, whatever killed it, goes on after the last row that was done.
 */
@ApplicationScoped
class ImportJob implements JobKind {

    static final String KIND = "CUSTOMER_IMPORT";

    private static final int AT_ONCE = 500;
    private static final Set<String> NEEDED_BY_NEW_ONES = Set.of("/kind", "/name");

    private final ImportRows imports;
    private final Sources sources;
    private final Spool spool;
    private final ErasedRows erased;
    private final RecordIntake intake;
    private final PeopleIntake people;
    private final Results results;

    ImportJob(
            ImportRows imports,
            Sources sources,
            Spool spool,
            ErasedRows erased,
            RecordIntake intake,
            PeopleIntake people,
            Results results) {
        this.imports = imports;
        this.sources = sources;
        this.spool = spool;
        this.erased = erased;
        this.intake = intake;
        this.people = people;
        this.results = results;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var one = imports.get(UUID.fromString(request.path("importId").asText()));
        long read = one.tally().read();
        progress.total(one.rows());
        progress.done(read);
        try (var source = sources.open(spool.open(one.id()), one.options())) {
            source.skip(read);
            for (var rows = source.next(AT_ONCE); !rows.isEmpty(); rows = source.next(AT_ONCE)) {
                progress.check();
                take(one, read, rows);
                read += rows.size();
                progress.done(read);
            }
        }
        progress.total(read);
        spool.delete(one.id());
        results.forgetKeys(one.id());
        return summary(imports.get(one.id()));
    }

    private static Map<String, Object> summary(Import done) {
        var tally = done.tally();
        return Map.of(
                "importId", done.id(),
                "created", tally.created(),
                "updated", tally.updated(),
                "unchanged", tally.unchanged(),
                "rejected", tally.rejected());
    }

    private void take(Import one, long read, List<SourceRow> rows) {
        Tries.of("Rows after " + read + " of import " + one.id(), () -> {
            if (one.options().dryRun()) {
                tryOut(one, read, rows);
            } else {
                QuarkusTransaction.requiringNew().run(() -> {
                    var left = erased.without(one.id(), rows);
                    keep(one, read, left, took(one, left));
                });
            }
        });
    }

    private void tryOut(Import one, long read, List<SourceRow> rows) {
        List<IntakeResult> would;
        QuarkusTransaction.begin();
        try {
            would = took(one, results.withoutPromised(one.id(), erased.without(one.id(), rows)));
        } finally {
            QuarkusTransaction.rollback();
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var left = erased.without(one.id(), rows);
            var tried = refused(left, would);
            keep(one, read, left, one.options().people() ? tried : afterEarlierRows(one, left, tried));
        });
    }

    private List<IntakeResult> took(Import one, List<SourceRow> rows) {
        var readable = rows.stream().filter(row -> row.fault() == null).toList();
        var said = readable.stream().map(SourceRow::row).toList();
        var mode = one.options().mode();
        var taken = (one.options().people()
                        ? people.take(said, mode, one.createdBy())
                        : intake.take(said, mode, one.createdBy(), one.assigns()))
                .iterator();
        return rows.stream()
                .map(row -> row.fault() == null ? taken.next() : new IntakeResult.Refused(row.fault()))
                .toList();
    }

    /** Somebody may have been erased since they were tried. */
    private static List<IntakeResult> refused(List<SourceRow> rows, List<IntakeResult> would) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).fault() == null
                        ? would.get(i)
                        : new IntakeResult.Refused(rows.get(i).fault()))
                .toList();
    }

    private void keep(Import one, long read, List<SourceRow> rows, List<IntakeResult> became) {
        imports.advance(one.id(), read, results.keep(one.id(), one.options().dryRun(), rows, became));
    }

    private List<IntakeResult> afterEarlierRows(Import one, List<SourceRow> rows, List<IntakeResult> would) {
        var made = new ArrayList<SourceRow>();
        var unmade = new ArrayList<SourceRow>();
        for (int i = 0; i < rows.size(); i++) {
            if (would.get(i) instanceof IntakeResult.Created) {
                made.add(rows.get(i));
            } else if (one.options().mode() == IntakeMode.UPSERT && wouldBeAChange(rows.get(i), would.get(i))) {
                unmade.add(rows.get(i));
            }
        }
        var promised = results.alreadyPromised(one.id(), made, unmade);
        var after = new ArrayList<>(would);
        for (int i = 0; i < rows.size(); i++) {
            if (promised.contains(rows.get(i).number())) {
                after.set(i, again(one.options().mode()));
            }
        }
        return after;
    }

    /** Whether nothing is wrong with a row but that it leaves out what a new customer must have. */
    private static boolean wouldBeAChange(SourceRow row, IntakeResult would) {
        return row.fault() == null
                && would instanceof IntakeResult.Refused refused
                && !refused.why().faults().isEmpty()
                && refused.why().faults().stream()
                        .allMatch(
                                fault -> fault.code().equals("REQUIRED") && NEEDED_BY_NEW_ONES.contains(fault.name()));
    }

    private static IntakeResult again(IntakeMode mode) {
        return mode == IntakeMode.CREATE
                ? new IntakeResult.Refused(Rejection.conflict(
                        "EXTERNAL_REFERENCE_TAKEN", "An earlier row of the file has one of these external references."))
                : new IntakeResult.Updated(null, 2, null);
    }
}
