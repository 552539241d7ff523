package io.clientele.kit.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.github.f4b6a3.uuid.UuidCreator;

import io.clientele.kit.job.JobRows.JobFilter;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

/** Long work asked for here is done by any replica of the service, and survives the death of the one that does it. */
@Singleton
public class Jobs {

    /** Where a job is found; for {@code Answers.accepted}. */
    public static final String PATH = "/api/v1/jobs/";

    private final JobRows rows;
    private final Cursors cursors;
    private final Submitted submitted;

    Jobs(JobRows rows, Cursors cursors, Submitted submitted) {
        this.rows = rows;
        this.cursors = cursors;
        this.submitted = submitted;
    }

    /** Queues a job in the caller's transaction, or in one of its own: it starts once that is committed. */
    @Transactional
    public JobView submit(String kind, Object request) {
        var id = UuidCreator.getTimeOrderedEpoch();
        rows.insert(id, kind, request);
        submitted.ringAtCommit();
        return get(id);
    }

    /** Queues a job once more that failed or was cancelled; any other stays as it is. */
    @Transactional
    public JobView again(UUID id) {
        rows.queueAgain(id);
        submitted.ringAtCommit();
        return get(id);
    }

    public JobView get(UUID id) {
        return rows.find(id)
                .orElseThrow(() -> Rejection.notFound("JOB_NOT_FOUND", "There is no job " + id + " in this service."));
    }

    /**
     * How much the last job of a kind did in a second, in the unit of its progress, if it did at least so much; empty before the first. One that was
     * taken over from a worker that died, or was given back by one that ended, says nothing: it may have begun in the middle.
     */
    public Optional<Double> pace(String kind, long atLeast) {
        return rows.pace(kind, atLeast);
    }

    Page<JobView> list(JobFilter filter, PageRequest page) {
        var before = cursors.open(page.cursor(), filter).map(position -> UUID.fromString(position.getFirst()));
        return Page.of(
                rows.list(filter, before.orElse(null), page.limit()),
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), filter),
                page.counted() ? rows.count(filter) : null);
    }

    /** Cancelling twice, or what has ended already, changes nothing. */
    @Transactional
    public void cancel(UUID id) {
        get(id);
        rows.cancel(id);
    }
}
