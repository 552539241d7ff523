package io.clientele.customer.credit.model;

import java.math.BigDecimal;
import java.time.Period;

import io.clientele.kit.money.Money;

/** What a grade asks for and what it gives: the score it begins at, the credit limit, the time to pay in. */
public record CreditLevel(CreditGrade grade, BigDecimal fromScore, Money creditLimit, Period paymentTerm) {}
