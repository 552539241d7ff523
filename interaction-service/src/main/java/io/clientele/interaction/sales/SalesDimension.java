package io.clientele.interaction.sales;

/** What sales are parted by. */
enum SalesDimension {
    CATEGORY,
    CHANNEL,
    REPRESENTATIVE,
    REGION,
    CUSTOMER_KIND
}
