package io.clientele.valuation.whatif.trial;

import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.valuation.value.Bases;
import io.clientele.valuation.value.Basis;

/** Tries what one kind of request asks for on everyone, before it is activated. */
final class TrialJob implements JobKind {

    private final String kind;
    private final BiFunction<Basis, JsonNode, Basis> wanted;
    private final Bases bases;
    private final Trial trial;

    /** @param wanted from what is in force to what is asked for */
    TrialJob(String kind, BiFunction<Basis, JsonNode, Basis> wanted, Bases bases, Trial trial) {
        this.kind = kind;
        this.wanted = wanted;
        this.bases = bases;
        this.trial = trial;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var before = bases.current();
        return trial.of(before, wanted.apply(before, request), progress);
    }
}
