package io.clientele.customer.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.clientele.customer.erasure.ErasureView.StoreView;

/** What came of the job: the proof without who it was, why, and who asked for it, for results of jobs are seen by everybody. */
record ErasureResult(
        UUID erasureId, StoreState state, Instant completeAt, List<String> awaited, List<StoreView> stores) {

    static ErasureResult of(ErasureView proof) {
        return new ErasureResult(proof.id(), proof.state(), proof.completeAt(), proof.awaited(), proof.stores());
    }
}
