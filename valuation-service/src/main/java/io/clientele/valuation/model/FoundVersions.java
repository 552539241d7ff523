package io.clientele.valuation.model;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What jobs have found, each of a model one version at most, whoever leads the job when. */
@ApplicationScoped
public class FoundVersions {

    private final ModelRows rows;

    FoundVersions(ModelRows rows) {
        this.rows = rows;
    }

    /** What a job has found of a model: who led it before, and was killed, may have found it. */
    public Optional<ModelVersion> of(UUID job, String model) {
        return rows.foundBy(job, model);
    }

    /** Keeps what a job has found under the next number, unless somebody who leads it as well was first: then that one's is answered. */
    @Transactional
    public ModelVersion keep(UUID job, ModelVersion found) {
        rows.holdVersionsOf(found.model());
        return rows.foundBy(job, found.model()).orElseGet(() -> numbered(job, found));
    }

    private ModelVersion numbered(UUID job, ModelVersion found) {
        var numbered = found.numbered(rows.latest(found.model()) + 1);
        rows.add(job, numbered);
        return numbered;
    }
}
