package io.clientele.valuation.whatif.entry;

import java.util.UUID;
import java.util.function.Predicate;

/**
 * What the journal goes by that no entry says.
 *
 * @param currency in which it sums up
 * @param knows whether somebody is a customer
 */
public record JournalRules(String currency, Predicate<UUID> knows) {}
