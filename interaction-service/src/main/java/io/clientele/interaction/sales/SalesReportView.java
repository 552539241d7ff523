package io.clientele.interaction.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.period.PeriodUnit;
import io.clientele.kit.money.Money;

/** A sales report. */
@Schema(name = "SalesReport", description = """
        Sales by period, in base currency. netRevenue = revenue − returned; margin = netRevenue − cost; cost is the known cost of goods, and \
        revenueWithoutCost the revenue for which none is known. What was summed up is rounded, once for each figure, and netRevenue and margin are the \
        differences of what is shown; total is made from the exact sums, and may differ by cents from the sum of rounded rows""")
record SalesReportView(
        @Schema(required = true, description = "Length of the periods", examples = "MONTH")
        PeriodUnit by,

        @Schema(description = "What the sales are parted by", examples = "CHANNEL")
        SalesDimension groupBy,

        @Schema(description = "What each of these is parted by in turn", examples = "REGION")
        SalesDimension thenBy,

        @Schema(required = true, description = "First day of the first period", examples = "2026-01-01")
        LocalDate from,

        @Schema(required = true, description = "The day after the last period", examples = "2027-01-01")
        LocalDate to,

        @Schema(required = true, description = "The zone of business days", maxLength = 60, examples = "Asia/Shanghai")
        String zone,

        @Schema(
                required = true,
                description = "A row for each period and value in which something was sold or returned",
                maxItems = 5000)
        List<Row> items,

        @Schema(
                required = true,
                description =
                        "The sum of all rows; customers, who cannot be summed up, for a single row, or where all the periods are together one day, week, month, quarter or year, and of not more than one value of each dimension")
        Figures total) {

    /** One period, one value. */
    @Schema(name = "SalesRow", description = "Sales of a period")
    record Row(
            @Schema(required = true, description = "First day of the period", examples = "2026-01-01")
            LocalDate from,

            @Schema(required = true, description = "The day after it", examples = "2026-02-01")
            LocalDate to,

            @Schema(
                    description = "The value of what is grouped by; absent where it is not known",
                    maxLength = 200,
                    examples = "WEB")
            String group,

            @Schema(
                    description =
                            "What people call it in the language of Accept-Language, such as a channel; the value itself"
                                    + " where it is in the words of the company",
                    maxLength = 200,
                    examples = "Web")
            String groupLabel,

            @Schema(
                    description = "The value of what is parted by in turn; absent where it is not known",
                    maxLength = 200,
                    examples = "Zhejiang")
            String thenGroup,

            @Schema(
                    description = "What people call that in the language of Accept-Language",
                    maxLength = 200,
                    examples = "Zhejiang")
            String thenGroupLabel,

            @Schema(required = true, description = "What was sold")
            Figures sales,

            @Schema(
                    description =
                            "The same a year before: of a week 52 weeks before, of a period that still runs up to the same day; absent when nothing was sold or returned. customers only for a whole period")
            Figures lastYear,

            @Schema(
                    description =
                            "The day before which lastYear ends: of a period that still runs the one after the same day, of 29 February the 28th",
                    examples = "2025-02-01")
            LocalDate lastYearTo,

            @Schema(
                    description =
                            "Growth of netRevenue against the year before: (now − then) ÷ then; absent when then is 0 or less",
                    examples = "0.25")
            Double growthRate) {

        Row labelled(SalesFilter filter, Locale language) {
            return new Row(
                    from,
                    to,
                    group,
                    filter.groupBy == null ? null : filter.groupBy.label(group, language),
                    thenGroup,
                    filter.thenBy == null ? null : filter.thenBy.label(thenGroup, language),
                    sales,
                    lastYear,
                    lastYearTo,
                    growthRate);
        }
    }

    /** What was sold. */
    @Schema(name = "SalesFigures", description = "What was sold and returned")
    record Figures(
            @Schema(description = "Number of purchases", minimum = "0", examples = "12")
            long orders,

            @Schema(description = "Customers with a purchase in the period", minimum = "0", examples = "9")
            Long customers,

            @Schema(description = "Number of returns", minimum = "0", examples = "1")
            long returns,

            @Schema(description = "Amount of the purchases, net of tax, after discounts")
            Money revenue,

            @Schema(description = "Amount of the returns") Money returned,
            @Schema(description = "revenue − returned") Money netRevenue,

            @Schema(description = "Cost of goods of the purchases, where it is known")
            Money cost,

            @Schema(description = "Revenue for which no cost is known")
            Money revenueWithoutCost,

            @Schema(description = "netRevenue − cost") Money margin,

            @Schema(description = "margin ÷ netRevenue; absent when that is 0 or less", examples = "0.35")
            Double marginRate,

            @Schema(description = "revenue ÷ orders; absent without orders")
            Money averageOrder) {}
}
