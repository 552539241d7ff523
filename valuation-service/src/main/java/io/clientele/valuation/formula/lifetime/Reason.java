package io.clientele.valuation.formula.lifetime;

/** Why an answer is what it is: the steps of the fall-back chain that were taken, and what to know about the result. */
public enum Reason {
    /** A prospect: nothing is expected of it yet. */
    NO_PURCHASE("No purchase yet"),
    /** The model of contracts answers for what the contracts pay. */
    UNDER_CONTRACT(
            "Under contract: the model of contracts answers, by what the contracts pay; what is bought beside them is not"
                    + " in the future value, and expected purchases are by the model of buying"),
    /** Under contract, and no model of contracts is active: the model of buying answers. */
    NO_ACTIVE_CONTRACT_MODEL("Under contract, but no model of contracts is active: the model of buying answers"),
    /** Under contract, and no entry says what it pays: the model of buying answers. */
    CONTRACT_AMOUNT_UNKNOWN("Under contract, but no entry says what it pays: the model of buying answers"),
    /** No model of buying is active: the prior rate answers. */
    NO_ACTIVE_PURCHASE_MODEL("No active model of buying: the customer's own rate, pulled towards one purchase a year"),
    /** A what-if supposes a retention rate: no fitted model is asked. */
    RETENTION_SUPPOSED(
            "A retention rate is supposed: what its contracts pay, or without any the customer's own rate of buying, while it"
                    + " stays; no fitted model is asked"),
    /** BG/NBD takes everyone who bought once for alive. */
    ONE_PURCHASE_ONLY("Bought once: BG/NBD sees no occasion to leave yet, so the probability of being alive is 1"),
    /** NBD knows no leaving. */
    NOBODY_LEAVES("NBD takes every customer for one who stays: there is no probability of being alive"),
    /** BG/BB expects calendar periods with a purchase. */
    BUYS_IN_PERIODS(
            "BG/BB expects calendar periods with a purchase: each is taken to bring as many purchases as the customer's own"
                    + " have, pulled towards the mean of all"),
    /** No period after that of the first purchase is decided: BG/BB knows of this customer what it knows of everybody. */
    NO_OPPORTUNITY_YET("No period after that of the first purchase is over: what BG/BB expects of anybody new"),
    /** The fit lies at the edge of the parameters, where the model is a simpler one. */
    BOUNDARY_FIT("The fit lies at the edge of its parameters: it answers as the simpler model it has become"),
    /** No model of spend is active: own mean. */
    NO_ACTIVE_SPEND_MODEL("No active model of spend: the customer's own mean spend"),
    /** Gamma-Gamma has nothing of this customer to go by: the population's mean. */
    NO_REPEAT_SPEND("No repeat spend: the mean spend of all customers"),
    /** p x + q ≤ 1: own mean. */
    NO_POPULATION_MEAN("The spend model has no finite mean: the customer's own mean spend"),
    /** Nothing was ever paid and no model says what would be. */
    NO_SPEND("Nothing paid so far"),
    /** No cost is known: revenue counts as margin at the default rate. */
    COST_OF_GOODS_UNKNOWN("cost of goods unknown"),
    /** The amount is larger than a number can hold and was cut. */
    OUT_OF_RANGE("The result exceeds what can be represented and was cut off");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** The reason in English words. */
    public String text() {
        return text;
    }
}
