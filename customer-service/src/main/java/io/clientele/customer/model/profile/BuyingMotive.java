package io.clientele.customer.model.profile;

/** What the customer buys for: 经济型, 个性型, 方便型, 道德型. */
public enum BuyingMotive {
    ECONOMY,
    PERSONAL_ATTENTION,
    CONVENIENCE,
    ETHICS
}
