package io.clientele.customer.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** What a set of customers is like. */
@Schema(
        name = "CustomerStatistics",
        description = "What a set of customers is like, counted exactly and all at one moment")
record StatisticsView(
        @Schema(required = true, description = "How many customers there are", minimum = "0", examples = "1240")
        long customers,

        @Schema(required = true, description = "Properties whose values are counted", maxItems = 100)
        List<Counts> counts,

        @Schema(required = true, description = "Properties that are numbers", maxItems = 100)
        List<Numbers> numbers,

        @Schema(
                required = true,
                description = "Properties that are amounts, each currency by itself, the most frequent first",
                maxItems = 1000)
        List<Amounts> amounts,

        @Schema(required = true, description = "Properties that are days", maxItems = 100)
        List<Days> days,

        @Schema(
                description = "Properties that are left out because the caller sees them masked; absent where none is",
                maxItems = 100,
                examples = "[\"gender\"]")
        List<String> masked) {

    /** How often each value is met. */
    @Schema(
            name = "CountedProperty",
            description =
                    "Values of a property. Where a customer has one value at most, those shown, other and missing add up to"
                            + " the number of customers; of several values (roles, values, contactTypes) it counts under each")
    record Counts(
            @Schema(required = true, description = "The property", maxLength = 50, examples = "region")
            String property,

            @Schema(required = true, description = "Its most frequent values, those first", maxItems = Wished.MOST)
            List<Value> values,

            @Schema(description = "How many different values there are", minimum = "0", examples = "31")
            long different,

            @Schema(description = "Customers counted under values that are not shown", minimum = "0", examples = "212")
            long other,

            @Schema(
                    description = "Customers without a value, also those of a kind that has none",
                    minimum = "0",
                    examples = "38")
            long missing) {}

    /** How many have it. */
    @Schema(name = "CountedValue", description = "A value and how many customers have it")
    record Value(
            @Schema(required = true, description = "As the record has it", maxLength = 200, examples = "East")
            String value,

            @Schema(
                    description = "What people call it, by Accept-Language; absent for words of the company's own",
                    maxLength = 200,
                    examples = "Company")
            String label,

            @Schema(description = "How many have it", minimum = "0", examples = "410")
            long customers,

            @Schema(description = "Part of all customers", minimum = "0", maximum = "1", examples = "0.25")
            double share) {}

    /** Of numbers. */
    @Schema(
            name = "NumberStatistics",
            description = "How the numbers of a property lie; without known ones nothing but their number")
    record Numbers(
            @Schema(required = true, description = "The property", maxLength = 50, examples = "employees")
            String property,

            @Schema(description = "Customers of whom it is known", minimum = "0", examples = "902")
            long known,

            @Schema(description = "All others", minimum = "0", examples = "338")
            long missing,

            @Schema(description = "The least", examples = "1")
            BigDecimal minimum,

            @Schema(description = "A quarter have no more", examples = "12")
            BigDecimal lowerQuartile,

            @Schema(description = "Half have no more", examples = "40")
            BigDecimal median,

            @Schema(description = "Three quarters have no more", examples = "180")
            BigDecimal upperQuartile,

            @Schema(description = "The greatest", examples = "12000")
            BigDecimal maximum,

            @Schema(description = "The arithmetic mean", examples = "161.25")
            BigDecimal mean) {}

    /** Of amounts in one currency. */
    @Schema(
            name = "AmountStatistics",
            description =
                    "How the amounts of a property in one currency lie; without known ones nothing but their number")
    record Amounts(
            @Schema(required = true, description = "The property", maxLength = 50, examples = "annualRevenue")
            String property,

            @Schema(
                    description = "Currency of the amounts; absent where none is known",
                    pattern = "^[A-Z]{3}$",
                    examples = "CNY")
            String currency,

            @Schema(
                    description = "Customers of whom an amount in this currency is known",
                    minimum = "0",
                    examples = "640")
            long known,

            @Schema(description = "Customers without an amount in any currency", minimum = "0", examples = "588")
            long missing,

            @Schema(description = "The least") Money minimum,
            @Schema(description = "A quarter have no more") Money lowerQuartile,
            @Schema(description = "Half have no more") Money median,

            @Schema(description = "Three quarters have no more")
            Money upperQuartile,

            @Schema(description = "The greatest") Money maximum,
            @Schema(description = "The arithmetic mean") Money mean) {}

    /** Of days. */
    @Schema(
            name = "DayStatistics",
            description =
                    "How the days of a property lie, business days where it is a moment; of two days between which a figure lies it is the"
                            + " earlier, or a day between them. Without known ones nothing but their number")
    record Days(
            @Schema(required = true, description = "The property", maxLength = 50, examples = "createdAt")
            String property,

            @Schema(description = "Customers of whom it is known", minimum = "0", examples = "1240")
            long known,

            @Schema(description = "All others", minimum = "0", examples = "0")
            long missing,

            @Schema(description = "The earliest", examples = "2019-03-04")
            LocalDate minimum,

            @Schema(description = "A quarter are no later", examples = "2021-06-30")
            LocalDate lowerQuartile,

            @Schema(description = "Half are no later", examples = "2023-02-11")
            LocalDate median,

            @Schema(description = "Three quarters are no later", examples = "2025-01-20")
            LocalDate upperQuartile,

            @Schema(description = "The latest", examples = "2026-01-31")
            LocalDate maximum,

            @Schema(description = "The arithmetic mean", examples = "2022-12-01")
            LocalDate mean) {}
}
