package io.clientele.interaction.sales;

import java.util.Locale;

import io.clientele.interaction.label.Coded;

/** What sales are parted by. Two at once are kept in this order. */
enum SalesDimension {
    CATEGORY,
    CHANNEL,
    REPRESENTATIVE,
    REGION,
    CUSTOMER_KIND;

    /** What people call a value: codes of ours have words, all others are in the words of the company; null for null. */
    String label(String value, Locale language) {
        return this == CHANNEL || this == CUSTOMER_KIND ? Coded.label(value, language) : value;
    }
}
