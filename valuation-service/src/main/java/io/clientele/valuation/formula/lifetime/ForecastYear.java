package io.clientele.valuation.formula.lifetime;

/**
 * One year of the horizon.
 *
 * @param year from 1
 * @param purchases expected in it
 * @param discountedPurchases the same, each month's discounted from its middle to the as-of day
 */
public record ForecastYear(int year, double purchases, double discountedPurchases) {}
