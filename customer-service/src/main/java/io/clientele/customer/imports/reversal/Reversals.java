package io.clientele.customer.imports.reversal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.imports.Import;
import io.clientele.customer.imports.ImportRows;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.rejection.Rejection;

/** Takes imports back. */
@ApplicationScoped
class Reversals {

    private static final Set<String> OPEN = Set.of("QUEUED", "RUNNING");

    private final ImportRows imports;
    private final Jobs jobs;

    Reversals(ImportRows imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @Transactional
    Begun begin(UUID id, String by) {
        var one = imports.held(id);
        if (one.options().dryRun()) {
            throw Rejection.conflict("NOTHING_TO_REVERT", "The import was a trial; it has done nothing.");
        }
        if (OPEN.contains(one.state())) {
            throw Rejection.conflict("IMPORT_RUNNING", "The import still runs; stop it first, or wait for its end.");
        }
        if (one.reversal() != null && standing(one.reversal())) {
            return new Begun(one, false);
        }
        var job = jobs.submit(ReversalJob.KIND, Map.of("importId", id));
        imports.reversal(id, job.id(), by);
        return new Begun(imports.get(id), true);
    }

    /** What was kept is looked at again, for what kept it may be gone. */
    private static boolean standing(Import.Reversal before) {
        return OPEN.contains(before.state()) || "SUCCEEDED".equals(before.state()) && before.kept() == 0;
    }

    /** @param first false when it runs already, or has taken everything back */
    record Begun(Import one, boolean first) {}
}
