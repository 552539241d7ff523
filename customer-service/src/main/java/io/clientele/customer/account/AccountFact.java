package io.clientele.customer.account;

import java.util.Map;

import io.clientele.kit.money.Money;

/** What was stated, as it is kept. */
record AccountFact(FactTopic kind, String title, String text, Map<String, Money> figures, String link) {}
