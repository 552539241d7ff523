/**
 * What one customer is worth, computed from its facts on a {@link io.clientele.valuation.value.Basis}: the policies and the
 * models in force. A package below for each use of it:
 *
 * <ul>
 *   <li>{@code answer}: the values of one customer for whoever asks, with their explanation
 *   <li>{@code interval}: how sure they are
 *   <li>{@code revaluation}: when a customer is valued anew, by what is heard, by time, or with everybody
 *   <li>{@code published}: the values as they were told last
 *   <li>{@code history}: every value that was told
 *   <li>{@code ranking}: customers by what they are worth
 * </ul>
 */
package io.clientele.valuation.value;
