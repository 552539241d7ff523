/**
 * The formulas of valuation: plain Java, no framework, no database, no clock, no randomness. Arguments in; result and
 * explanation out. Each is tested against the table of the paper that it comes from.
 *
 * <table>
 * <caption>What is asked, and what answers</caption>
 * <tr><th>What was a customer worth until now?</th><td>{@link io.clientele.valuation.formula.CurrentValue}</td></tr>
 * <tr><th>What is it worth over its life?</th><td>{@link io.clientele.valuation.formula.LifetimeValue}</td></tr>
 * <tr><th>Is it still there, and how often will it buy?</th><td>{@link io.clientele.valuation.formula.BetaGeometricNbd},
 * fitted by {@link io.clientele.valuation.formula.BetaGeometricNbdFit}</td></tr>
 * <tr><th>What will it spend on a purchase?</th><td>{@link io.clientele.valuation.formula.GammaGamma}, fitted by
 * {@link io.clientele.valuation.formula.GammaGammaFit}</td></tr>
 * <tr><th>What is a contract worth?</th><td>{@link io.clientele.valuation.formula.Annuity}</td></tr>
 * <tr><th>What is a constant retention rate worth?</th><td>{@link io.clientele.valuation.formula.RetentionRateClv}</td></tr>
 * </table>
 *
 * <p>Entries become {@link io.clientele.valuation.formula.MoneyFact}s, purchases a
 * {@link io.clientele.valuation.formula.PurchaseHistory}, durations {@link io.clientele.valuation.formula.ModelTime}.
 * Money is decimal; statistics are floating point and become money once, at the end. An answer is never NaN: arguments
 * out of range are refused by name, and what a model cannot answer a simpler one does, with its
 * {@link io.clientele.valuation.formula.Reason}.
 */
package io.clientele.valuation.formula;
