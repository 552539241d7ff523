package io.clientele.valuation.choice;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

import io.clientele.valuation.fact.Fact;

/**
 * A competition of models of one role: each is fitted to the calibration alone, and foresees the hold-out.
 *
 * @param <P> what they need to know of the past
 */
interface Contest<P extends Contest.Past> {

    /**
     * A past of nobody yet, for some customers of a part.
     *
     * @param seen of the part so far, as others have told by {@link Past#seen}
     */
    P past(CompareModels wanted, long seen);

    /**
     * Lets them compete.
     *
     * @param past of everybody
     * @throws io.clientele.kit.rejection.Rejection where the past holds too little to tell them apart
     */
    Foreseen hold(Round round, P past);

    /** What was gathered of some customers, in the order of their ids; it can be written and added to what was gathered of others. */
    interface Past {

        /** One customer: what counts of it up to the end of the hold-out, in time order. */
        void add(List<Fact> facts);

        /** How many of a part that count in a sample were seen so far, by others before too. */
        long seen();

        void write(DataOutput out) throws IOException;

        /** Adds what others have written. */
        void add(DataInput in) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param spend by which bands of money were drawn; null where there are none
     */
    record Foreseen(Happened happened, ComparisonView.Spending spend, Ranking ranking) {}

    /**
     * The hold-out that was to be foreseen.
     *
     * @param customers on whom it was measured
     * @param purchases null where they are not foreseen
     * @param spend null where it is not foreseen
     * @param renewals null where they are not foreseen
     */
    record Happened(long customers, Long purchases, Double spend, Long renewals) {}
}
