package io.clientele.valuation.formula;

/** What formulas ask of their arguments. A refusal names the argument, what it is and what would be right. */
public final class Arguments {

    private Arguments() {}

    public static void positive(String name, double value) {
        require(value > 0 && value <= Double.MAX_VALUE, name, value, "a finite number above 0");
    }

    public static void notNegative(String name, double value) {
        require(value >= 0 && value <= Double.MAX_VALUE, name, value, "a finite number of at least 0");
    }

    public static void insideUnit(String name, double value) {
        require(value > 0 && value < 1, name, value, "strictly between 0 and 1");
    }

    public static void require(boolean fulfilled, String name, double value, String wanted) {
        if (!fulfilled) {
            throw new IllegalArgumentException(name + " is " + value + ", and must be " + wanted);
        }
    }
}
