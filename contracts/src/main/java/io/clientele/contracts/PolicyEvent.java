package io.clientele.contracts;

import java.time.Instant;
import java.util.Map;

/** What happens to the rules by which everyone is valued and segmented. */
public sealed interface PolicyEvent extends Event {

    @Override
    default Topic topic() {
        return Topic.POLICIES;
    }

    @Override
    default String partitionKey() {
        return key();
    }

    /**
     * A version of a model values the base from now on.
     *
     * @param facts what was frozen with the version, such as the base's margin rate and mean revenue
     * @param role PURCHASE, SPEND: of one role the activation with the highest version counts; null in old events
     * @param timeUnit in which the parameters count time, as P1W; null where they do not
     */
    record ModelActivated(
            String model,
            int modelVersion,
            long version,
            Map<String, Double> parameters,
            Map<String, Double> facts,
            Instant activatedAt,
            String role,
            String timeUnit)
            implements PolicyEvent {

        @Override
        public String key() {
            return "model/" + model;
        }
    }

    /**
     * A scheme's thresholds were cut anew from the population.
     *
     * @param customers size of the population
     * @param cause POPULATION, SCHEDULE or REQUEST
     */
    record CutMade(
            String scheme,
            int schemeVersion,
            long version,
            int customers,
            Map<String, Double> thresholds,
            String cause,
            Instant cutAt)
            implements PolicyEvent {

        @Override
        public String key() {
            return "cut/" + scheme;
        }
    }
}
