package io.clientele.valuation.population;

import java.util.List;

import io.clientele.kit.job.JobKind;

/** Work on everybody. It says what begins it, so that its cost can be told before that. */
public interface PopulationJob extends JobKind {

    /** The calls that begin it: method and path, as the API documents them. */
    List<String> begunBy();

    /** How much of its progress is one customer. */
    default int progressOfOne() {
        return 1;
    }
}
