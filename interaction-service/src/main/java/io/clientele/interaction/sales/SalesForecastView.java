package io.clientele.interaction.sales;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.label.Coded;
import io.clientele.interaction.period.PeriodUnit;
import io.clientele.kit.money.Money;

/** What sales are to be expected. */
@Schema(
        name = "SalesForecast",
        description = "Net revenue (revenue − returned) to be expected, with all that it was made from")
record SalesForecastView(
        @Schema(required = true, description = "Length of the periods", examples = "MONTH")
        PeriodUnit by,

        @Schema(description = "What the sales are parted by", examples = "CHANNEL")
        SalesDimension groupBy,

        @Schema(description = "The part that is forecast", maxLength = 200, examples = "WEB")
        String value,

        @Schema(
                required = true,
                description =
                        "HOLT_WINTERS, HOLT, MEAN or NONE: the best for which the history is long enough, and that does no worse on it than repeating its values")
        Coded method,

        @Schema(
                required = true,
                description = "Where the method comes from",
                maxLength = 500,
                examples = "Winters (1960)")
        String source,

        @Schema(description = "Weights of what is new, found by least squares of the one-step errors")
        Weights weights,

        @Schema(description = "The straight line through the history; absent below two periods")
        Trend trend,

        @Schema(description = "Mean absolute error of forecasting one period ahead, on the history itself")
        Money meanAbsoluteError,

        @Schema(
                description = "That error ÷ the one of repeating the value of a season ago (MASE): below 1 is better",
                minimum = "0",
                examples = "0.8")
        Double scaledError,

        @Schema(
                required = true,
                description = "The whole periods it was made from, at most 156; the current one is not among them",
                maxItems = 156)
        List<Past> history,

        @Schema(description = "From when history was used, and why; absent without any")
        Begin begin,

        @Schema(
                required = true,
                description = "What is to be expected, the current period first; empty without any history",
                maxItems = 36)
        List<Expected> items) {

    /** Weights. */
    @Schema(name = "SmoothingWeights", description = "Weights of what is new")
    record Weights(
            @Schema(description = "Of the level", minimum = "0", maximum = "1", examples = "0.3")
            double alpha,

            @Schema(description = "Of the trend", minimum = "0", maximum = "1", examples = "0.1")
            double beta,

            @Schema(description = "Of the season", minimum = "0", maximum = "1", examples = "0.2")
            double gamma) {}

    /** A trend. */
    @Schema(name = "SalesTrend", description = "The line of least squares through the history")
    record Trend(
            @Schema(description = "Change of a period") Money changePerPeriod,

            @Schema(
                    description = "Part of the variation that the line explains",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.7")
            double rSquared) {}

    /** Where the history begins. */
    @Schema(name = "HistoryBegin", description = "From when history was used, and why")
    record Begin(
            @Schema(required = true, description = "First day", examples = "2019-01-01")
            LocalDate from,

            @Schema(
                    required = true,
                    description =
                            "FIRST_TRADE: the first of the last 156 periods in which anything was sold or returned; REGULAR_TRADE: before it lies a gap of a"
                                    + " year or more (of days, four weeks), since which there was trade in at least half of the periods, and in more of them than before it")
            Coded reason,

            @Schema(
                    required = true,
                    description = "Periods with trade, of the last 156, that lie before the gap and were left out",
                    minimum = "0",
                    examples = "1")
            int leftOut) {

        enum Reason {
            FIRST_TRADE,
            REGULAR_TRADE
        }
    }

    /** A past period. */
    @Schema(name = "PastSales", description = "A past period")
    record Past(
            @Schema(required = true, description = "First day", examples = "2026-01-01")
            LocalDate from,

            @Schema(required = true, description = "Its net revenue")
            Money netRevenue) {}

    /** A period to come. */
    @Schema(name = "ExpectedSales", description = "A period to come")
    record Expected(
            @Schema(required = true, description = "First day", examples = "2026-02-01")
            LocalDate from,

            @Schema(required = true, description = "The day after it", examples = "2026-03-01")
            LocalDate to,

            @Schema(required = true, description = "Net revenue to be expected")
            Money expected,

            @Schema(description = "One in ten falls below") Money low,
            @Schema(description = "One in ten lies above") Money high) {}
}
