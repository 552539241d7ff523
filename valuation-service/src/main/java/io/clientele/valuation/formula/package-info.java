/**
 * The formulas of valuation: plain Java, no framework, no database, no clock, no randomness. Arguments in; result and
 * explanation out. Each is tested against the table of the paper that it comes from.
 *
 * <table>
 * <caption>What is asked, and what answers</caption>
 * <tr><th>What was a customer worth until now?</th><td>{@link io.clientele.valuation.formula.cash.CurrentValue}</td></tr>
 * <tr><th>What is it worth over its life?</th><td>{@link io.clientele.valuation.formula.lifetime.LifetimeValue}</td></tr>
 * <tr><th>Is it still there, and how often will it buy?</th><td>{@link
 * io.clientele.valuation.formula.purchase.BuyingProcess}: BG/NBD, MBG/NBD, Pareto/NBD, NBD, made and fitted by {@link
 * io.clientele.valuation.formula.purchase.fit.BuyingProcesses}</td></tr>
 * <tr><th>The same where it can buy at given opportunities only?</th><td>{@link
 * io.clientele.valuation.formula.opportunity.BetaGeometricBetaBernoulli}</td></tr>
 * <tr><th>How long will it keep its contract?</th><td>{@link
 * io.clientele.valuation.formula.contract.ShiftedBetaGeometric}</td></tr>
 * <tr><th>What has the whole relation earned, by what?</th><td>{@link
 * io.clientele.valuation.formula.lifecycle.LifecycleProfit}</td></tr>
 * <tr><th>What will it spend on a purchase?</th><td>{@link io.clientele.valuation.formula.spend.GammaGamma}, fitted by
 * {@link io.clientele.valuation.formula.spend.GammaGammaFit}</td></tr>
 * <tr><th>What is a contract worth?</th><td>{@link io.clientele.valuation.formula.contract.Annuity}</td></tr>
 * <tr><th>What is a constant retention rate worth?</th><td>{@link io.clientele.valuation.formula.contract.RetentionRateClv}</td></tr>
 * <tr><th>Which weights follow from judgements?</th><td>{@link io.clientele.valuation.formula.ahp.AhpWeights}</td></tr>
 * <tr><th>How loyal, trustworthy, risky is it?</th><td>{@link io.clientele.valuation.formula.relationship.Indicator}</td></tr>
 * <tr><th>What does it score?</th><td>{@link io.clientele.valuation.formula.scorecard.Score}</td></tr>
 * <tr><th>Where do we believe to be valued?</th><td>{@link io.clientele.valuation.formula.perceived.PerceivedValue}</td></tr>
 * </table>
 *
 * <p>A subpackage for each meaning: {@code purchase} (is it there, how often will it buy), {@code spend} (what on one
 * purchase), {@code contract} (customers who must tell us when they leave), {@code
 * opportunity} (customers who can buy at given moments only), {@code cash} (what it brought until now),
 * {@code lifetime} (all of it together), {@code fit} and {@code numeric} (how parameters are found; those of buying in {@code purchase.fit}).
 *
 * <p>Entries become {@link io.clientele.valuation.formula.cash.MoneyFact}s, purchases a
 * {@link io.clientele.valuation.formula.purchase.PurchaseHistory}, durations {@link io.clientele.valuation.formula.ModelTime}.
 * Money is decimal; statistics are floating point and become money once, at the end. An answer is never NaN: arguments
 * out of range are refused by name, and what a model cannot answer a simpler one does, with its
 * {@link io.clientele.valuation.formula.lifetime.Reason}.
 */
package io.clientele.valuation.formula;
