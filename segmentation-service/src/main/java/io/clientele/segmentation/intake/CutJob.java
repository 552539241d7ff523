package io.clientele.segmentation.intake;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.rejection.Rejection;
import io.clientele.segmentation.SegmentationConfig;
import io.clientele.segmentation.cut.CutView;
import io.clientele.segmentation.cut.Cuts;
import io.clientele.segmentation.membership.Memberships;
import io.clientele.segmentation.scheme.Cut;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.Schemes;

/** Makes a cut of a scheme, then looks at everyone by it, page by page, while single changes go on. */
@ApplicationScoped
class CutJob implements JobKind {

    static final String KIND = "CUT";

    private static final UUID FIRST = new UUID(0, 0);

    private final Cuts cuts;
    private final Memberships memberships;
    private final SegmentationConfig config;
    private final StrictJson json;

    CutJob(Cuts cuts, Memberships memberships, SegmentationConfig config, StrictJson json) {
        this.cuts = cuts;
        this.memberships = memberships;
        this.config = config;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var wanted = json.read(request, CutRequest.class);
        var scheme = Schemes.find(wanted.scheme()).orElseThrow();
        var cut = cuts.at(scheme, wanted.moment()).orElseGet(() -> make(scheme, wanted));
        progress.total(cut.customers());
        long done = 0;
        var reached = memberships.followCut(FIRST, config.pageSize());
        while (reached.isPresent()) {
            done += reached.get().customers();
            progress.done(done);
            progress.check();
            reached = memberships.followCut(reached.get().customerId(), config.pageSize());
        }
        progress.total(done);
        return CutView.of(cut, config.baseCurrency());
    }

    private Cut make(Scheme scheme, CutRequest wanted) {
        var measurement = cuts.measure(scheme);
        if (measurement.customers() == 0) {
            throw Rejection.conflict("NO_POPULATION", "No customer has bought yet, so there is nothing to cut.");
        }
        return cuts.make(scheme, wanted.moment(), wanted.cause(), measurement);
    }
}
