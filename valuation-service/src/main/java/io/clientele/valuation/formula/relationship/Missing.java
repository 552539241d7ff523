package io.clientele.valuation.formula.relationship;

/** Facts without which an indicator cannot be had. */
public enum Missing {
    PURCHASE,
    EARLIER_PURCHASE,
    PRODUCT_CATEGORY,
    LIST_AMOUNT,
    INCIDENT,
    CONTACT_BEFORE_PURCHASE,
    CONTACT,
    MARKETING_RESPONSE,
    MARKETING_COST,
    COST_TO_SERVE,
    SURVEY_ANSWER,
    RECOMMENDATION_ANSWER,
    DUE_PAYMENT,
    CONTRACT,
    RECURRING_AMOUNT,
    CUSTOMER_KIND,
    INDUSTRY,
    REGION,
    CITY_SIZE,
    SOURCE,
    ACQUISITION_COST,
    CREDIT_GRADE,
    WALLET_ESTIMATE,
    EXPOSURE,
    PROBABILITY_ALIVE
}
