package io.clientele.interaction.satisfaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.interaction.label.Coded;
import io.clientele.interaction.period.PeriodUnit;

/** How satisfied customers are. */
@Schema(name = "Satisfaction", description = """
        How satisfied customers are by their survey answers. The satisfaction of an attribute is perceived − expected, from −10 to 10; that of an answer the \
        mean over its attributes, that of a period the mean over its answers""")
public record SatisfactionView(
        @Schema(
                description = "Whose answers; absent when everybody's",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(required = true, description = "Length of the periods", examples = "MONTH")
        PeriodUnit by,

        @Schema(required = true, description = "First day of the first period", examples = "2026-01-01")
        LocalDate from,

        @Schema(required = true, description = "The day after the last period", examples = "2027-01-01")
        LocalDate to,

        @Schema(required = true, description = "All answers together")
        Answers total,

        @Schema(required = true, description = "By attribute, most frequent first", maxItems = 200)
        List<OfAttribute> attributes,

        @Schema(
                required = true,
                description = "By period, in order; periods without answers are left out",
                maxItems = 5000)
        List<OfPeriod> periods) {

    /** Survey answers counted. */
    @Schema(name = "SatisfactionAnswers", description = "Survey answers counted")
    public record Answers(
            @Schema(description = "Number of survey answers", minimum = "0", examples = "12")
            long answers,

            @Schema(description = "Those with attributes", minimum = "0", examples = "10")
            long rated,

            @Schema(
                    description = "Mean of their perceived − expected",
                    minimum = "-10",
                    maximum = "10",
                    examples = "0.5")
            BigDecimal satisfaction,

            @Schema(description = "Below 0 dissatisfied, 0 satisfied, above 0 delighted")
            Coded verdict,

            @Schema(description = "Net promoter score; absent without answers to that question")
            Nps nps) {}

    /** The net promoter score. */
    @Schema(name = "NetPromoterScore", description = """
            Net promoter score (Reichheld 2003): 100 × (promoters − detractors) ÷ answers, from −100 to 100""")
    public record Nps(
            @Schema(description = "Answers to the question", minimum = "1", examples = "12")
            long answers,

            @Schema(description = "9 or 10", minimum = "0", examples = "6")
            long promoters,

            @Schema(description = "7 or 8", minimum = "0", examples = "3")
            long passives,

            @Schema(description = "0 to 6", minimum = "0", examples = "3")
            long detractors,

            @Schema(description = "The score", minimum = "-100", maximum = "100", examples = "25")
            double score) {

        static Nps of(long answers, long promoters, long detractors) {
            return answers == 0
                    ? null
                    : new Nps(
                            answers,
                            promoters,
                            answers - promoters - detractors,
                            detractors,
                            100.0 * (promoters - detractors) / answers);
        }
    }

    /** One attribute. */
    @Schema(name = "AttributeSatisfaction", description = "One attribute over all answers")
    public record OfAttribute(
            @Schema(
                    required = true,
                    description = "The attribute, as most answers write it",
                    maxLength = 100,
                    examples = "delivery")
            String attribute,

            @Schema(description = "Number of answers", minimum = "1", examples = "12")
            long answers,

            @Schema(description = "Mean of what was expected", minimum = "0", maximum = "10", examples = "7")
            BigDecimal expected,

            @Schema(description = "Mean of what was perceived", minimum = "0", maximum = "10", examples = "8.5")
            BigDecimal perceived,

            @Schema(description = "perceived − expected", minimum = "-10", maximum = "10", examples = "1.5")
            BigDecimal satisfaction,

            @Schema(description = "Below 0 dissatisfied, 0 satisfied, above 0 delighted")
            Coded verdict) {}

    /** One period. */
    @Schema(name = "PeriodSatisfaction", description = "One period")
    public record OfPeriod(
            @Schema(required = true, description = "First day of the period", examples = "2026-01-01")
            LocalDate from,

            @Schema(required = true, description = "The day after it", examples = "2026-02-01")
            LocalDate to,

            @Schema(required = true, description = "Its answers")
            Answers answers) {}
}
