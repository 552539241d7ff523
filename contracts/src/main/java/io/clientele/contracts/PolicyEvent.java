package io.clientele.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;

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
     * A model values the base no longer, and none of its role does until another is activated.
     *
     * @param modelVersion the version that was active until then
     * @param role of one role what has the highest version counts, activation or retirement
     */
    record ModelRetired(String model, int modelVersion, long version, Instant retiredAt, String role)
            implements PolicyEvent {

        @Override
        public String key() {
            return "model/" + model;
        }
    }

    /**
     * A version of the cost policy values the base from now on.
     *
     * @param policyVersion 0: no activity costs anything
     */
    record CostPolicyActivated(int policyVersion, long version, List<Pool> pools, Instant activatedAt)
            implements PolicyEvent {

        @Override
        public String key() {
            return "cost-policy";
        }

        /**
         * A pool of activity cost.
         *
         * @param driver what is counted: ORDERS, VISITS, CALLS, SERVICE_MINUTES, COMPLAINTS, RETURNS, MARKETING_TOUCHES
         * @param rate money per unit, in base currency
         */
        public record Pool(
                String code,
                String driver,
                @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rate) {}
    }

    /**
     * A version of the valuation policy values the base from now on.
     *
     * @param policyVersion from 1
     * @param discountRate what a year of waiting costs, effective a year
     * @param horizon how far the future value looks ahead, as P3Y
     * @param defaultMarginRate margin ÷ revenue where no cost of goods is known
     */
    record ValuationPolicyActivated(
            int policyVersion,
            long version,
            double discountRate,
            String horizon,
            double defaultMarginRate,
            Instant activatedAt)
            implements PolicyEvent {

        @Override
        public String key() {
            return "valuation-policy";
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
