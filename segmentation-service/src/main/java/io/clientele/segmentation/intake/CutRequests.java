package io.clientele.segmentation.intake;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.job.JobView;
import io.clientele.kit.job.Jobs;
import io.clientele.kit.time.Ids;
import io.clientele.kit.time.Zone;
import io.clientele.segmentation.cut.Cuts;
import io.clientele.segmentation.scheme.Cut;
import io.clientele.segmentation.scheme.CutMoments;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.Schemes;
import io.clientele.segmentation.store.Database;

/** Cuts asked for: by a person, or by the calendar. */
@ApplicationScoped
public class CutRequests {

    private final Cuts cuts;
    private final Jobs jobs;
    private final Database database;
    private final Zone zone;
    private final Ids ids;

    CutRequests(Cuts cuts, Jobs jobs, Database database, Zone zone, Ids ids) {
        this.cuts = cuts;
        this.jobs = jobs;
        this.database = database;
        this.zone = zone;
        this.ids = ids;
    }

    @Transactional
    public JobView request(Scheme scheme) {
        UUID id = ids.next();
        return submit(scheme, "REQUEST=" + id, Cut.Cause.REQUEST);
    }

    /** Asks for the cut of the current month wherever it is due; each month once, whoever calls and however often. */
    @Transactional
    public void requestMonth(Instant now) {
        for (Scheme scheme : Schemes.ALL) {
            cuts.firstAt(scheme)
                    .flatMap(first -> CutMoments.month(now, first, zone.id()))
                    .ifPresent(month -> requestMonth(scheme, month));
        }
    }

    private void requestMonth(Scheme scheme, YearMonth month) {
        int first = database.execute(
                "insert into scheduled_cut (scheme, month) values (?, ?) on conflict do nothing",
                scheme.code(),
                month.toString());
        if (first == 1) {
            submit(scheme, month.toString(), Cut.Cause.SCHEDULE);
        }
    }

    private JobView submit(Scheme scheme, String moment, Cut.Cause cause) {
        return jobs.submit(CutJob.KIND, new CutRequest(scheme.code(), moment, cause));
    }
}
