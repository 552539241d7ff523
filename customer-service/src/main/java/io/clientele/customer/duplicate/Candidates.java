package io.clientele.customer.duplicate;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.duplicate.CandidateRows.Asked;
import io.clientele.customer.record.World;
import io.clientele.kit.accesslog.Looked;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;

/** Customers who may be one: looked at, and said to be two. */
@ApplicationScoped
class Candidates {

    private final CandidateRows rows;
    private final Cursors cursors;
    private final Caller caller;
    private final Looked looked;
    private final World world;

    Candidates(CandidateRows rows, Cursors cursors, Caller caller, Looked looked, World world) {
        this.rows = rows;
        this.cursors = cursors;
        this.caller = caller;
        this.looked = looked;
        this.world = world;
    }

    /** Where most is at stake first. */
    @Transactional
    Page<CandidateView> page(Asked asked, PageRequest page) {
        var position = cursors.open(page.cursor(), "duplicate-candidates", asked);
        return Page.of(
                        rows.after(
                                asked,
                                position.map(at -> new BigDecimal(at.getFirst()))
                                        .orElse(null),
                                position.map(at -> UUID.fromString(at.get(1))).orElse(null),
                                page.limit() + 1),
                        page.limit(),
                        last -> cursors.seal(
                                List.of(
                                        last.atStake().toPlainString(),
                                        last.id().toString()),
                                "duplicate-candidates",
                                asked),
                        page.counted() ? (Long) rows.count(asked) : null)
                .map(this::view);
    }

    @Transactional
    CandidateView get(UUID id) {
        return view(rows.find(id).orElseThrow(() -> unknown(id)));
    }

    /** Remembered for good: what is found again later stays dismissed. */
    @Transactional
    CandidateView dismiss(UUID id, DismissCandidate body) {
        get(id);
        rows.dismiss(id, world.now().now(), caller.subject(), body == null ? null : body.note());
        return get(id);
    }

    @Transactional
    void reopen(UUID id) {
        get(id);
        rows.dismiss(id, null, null, null);
    }

    private CandidateView view(Candidate candidate) {
        candidate.parties().forEach(party -> looked.at(party.id()));
        return CandidateView.of(
                candidate, caller.seesPersonalData(), world.now().baseCurrency(), caller.language());
    }

    private static Rejection unknown(UUID id) {
        return Rejection.notFound("DUPLICATE_CANDIDATE_NOT_FOUND", "There is no duplicate candidate " + id + ".");
    }
}
