package io.clientele.kit.job;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.f4b6a3.uuid.UuidCreator;

import io.clientele.kit.rejection.Rejection;

/** Long work asked for here is done by any replica of the service, and survives the death of the one that does it. */
@ApplicationScoped
public class Jobs {

    private final JobRows rows;

    Jobs(JobRows rows) {
        this.rows = rows;
    }

    /** Queues a job in the caller's transaction, or in one of its own: it starts once that is committed. */
    @Transactional
    public JobView submit(String kind, Object request) {
        var id = UuidCreator.getTimeOrderedEpoch();
        rows.insert(id, kind, request);
        return get(id);
    }

    public JobView get(UUID id) {
        return rows.find(id).orElseThrow(() -> Rejection.notFound("JOB_NOT_FOUND", "There is no job " + id));
    }
}
