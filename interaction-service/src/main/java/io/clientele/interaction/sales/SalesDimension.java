package io.clientele.interaction.sales;

/** What sales are parted by. Two at once are kept in this order. */
enum SalesDimension {
    CATEGORY,
    CHANNEL,
    REPRESENTATIVE,
    REGION,
    CUSTOMER_KIND
}
