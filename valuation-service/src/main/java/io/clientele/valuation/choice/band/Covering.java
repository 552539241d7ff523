package io.clientele.valuation.choice.band;

/** Counts how often bands, of whole numbers or of money, hold what then happened. */
public final class Covering {

    public static final double LOW = 0.1;
    public static final double HIGH = 0.9;

    private long customers;
    private long below;
    private long above;
    private double expected;

    /**
     * @param many customers of one history to whom the same happened
     * @param low P10: the smallest that at most comes with a probability of 10 % and more
     * @param high P90
     * @param within probability of what lies between, both with it
     */
    public void add(long many, double happened, double low, double high, double within) {
        customers += many;
        below += happened < low ? many : 0;
        above += happened > high ? many : 0;
        expected += many * within;
    }

    /** Of at least one customer. */
    public Covered covered() {
        double n = customers;
        return new Covered(HIGH - LOW, (n - below - above) / n, expected / n, below / n, above / n, customers);
    }
}
