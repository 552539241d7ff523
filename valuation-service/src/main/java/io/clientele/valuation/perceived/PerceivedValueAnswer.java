package io.clientele.valuation.perceived;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.formula.perceived.PerceivedValue;
import io.clientele.valuation.formula.perceived.PerceivedValue.Seen;
import io.clientele.valuation.formula.perceived.PerceivedValue.Tree;

@Schema(
        name = "PerceivedValueAnswer",
        description = "Where the supplier believes to be valued, beside where the customer values it")
record PerceivedValueAnswer(
        @Schema(
                description = "Whose own answers are compared; absent where the ratings were given",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(
                description = "Answers up to this instant count; absent where the ratings were given",
                examples = "2026-01-31T23:59:59.999999Z")
        Instant asOf,

        @Schema(
                description = "Answers after this instant count: 12 calendar months before asOf",
                examples = "2025-01-31T23:59:59.999999Z")
        Instant answersAfter,

        @Schema(description = "As the supplier sees it") Side supplier,
        @Schema(description = "As the customer sees it") Side customer,

        @Schema(
                description =
                        "customer net − supplier net; below 0 where the supplier thinks too well of itself; absent where either is",
                examples = "-1.2")
        BigDecimal gap,

        @Schema(description = "The drivers of benefit that the customer has rated")
        List<ComparedDriver> benefit,

        @Schema(description = "The drivers of sacrifice that the customer has rated")
        List<ComparedDriver> sacrifice,

        @Schema(description = "The driver about which the two differ most; absent where none is compared")
        ComparedDriver widestGap,

        @Schema(
                description =
                        "The drivers that the customer has not rated: they count on neither side, and the weights beside them are"
                                + " renormalised, group by group")
        List<MissingDriver> missing,

        @Schema(description = "What to know of the comparison")
        List<Note.View> notes) {

    /** @param answers null where the customer's ratings were said with the drivers */
    static PerceivedValueAnswer of(PerceivedValueQuestion question, Perceptions answers, Locale language) {
        var value = question.value(answers);
        var labels = new Labelled(question, answers, language);
        var benefit = labels.compared(Tree.BENEFIT, value.benefit());
        var sacrifice = labels.compared(Tree.SACRIFICE, value.sacrifice());
        var all = new ArrayList<>(benefit);
        all.addAll(sacrifice);
        boolean both = !benefit.isEmpty() && !sacrifice.isEmpty();
        return new PerceivedValueAnswer(
                answers == null ? null : answers.customer(),
                answers == null ? null : answers.asOf(),
                answers == null ? null : answers.after(),
                Side.of(
                        benefit.isEmpty() ? null : value.supplierBenefit(),
                        sacrifice.isEmpty() ? null : value.supplierSacrifice()),
                Side.of(
                        benefit.isEmpty() ? null : value.customerBenefit(),
                        sacrifice.isEmpty() ? null : value.customerSacrifice()),
                both ? value.gap() : null,
                benefit,
                sacrifice,
                all.stream()
                        .max((a, b) -> a.gap().abs().compareTo(b.gap().abs()))
                        .orElse(null),
                value.unrated().stream()
                        .map(left -> MissingDriver.of(left, labels.attribute(left.tree(), left.path()), language))
                        .toList(),
                notes(question, value, answers).stream()
                        .map(note -> note.in(language))
                        .toList());
    }

    private static List<Note> notes(PerceivedValueQuestion question, PerceivedValue value, Perceptions answers) {
        var notes = new ArrayList<Note>();
        if (!value.unrated().isEmpty()) {
            notes.add(Note.RENORMALISED);
        }
        if (value.benefit().isEmpty() || value.sacrifice().isEmpty()) {
            notes.add(Note.NOTHING_RATED);
        }
        if (answers != null && question.weightsUnsaid()) {
            notes.add(Note.CUSTOMER_WEIGHTS_ASSUMED);
        }
        if (answers != null && answers.untold() > 0) {
            notes.add(Note.ANSWERS_WITHOUT_ATTRIBUTES);
        }
        return notes;
    }

    private record Labelled(PerceivedValueQuestion question, Perceptions answers, Locale language) {

        List<ComparedDriver> compared(Tree tree, List<Seen> seen) {
            return seen.stream()
                    .map(one -> ComparedDriver.of(one, attribute(tree, one.path()), answers, language))
                    .toList();
        }

        String attribute(Tree tree, List<String> path) {
            return answers == null ? null : question.surveyed(tree, path);
        }
    }

    @Schema(name = "PerceivedSide", description = "Perceived value from one side")
    record Side(
            @Schema(
                    description = "Σ weight · rating of what is got; absent where the customer has rated none of it",
                    examples = "7.4",
                    minimum = "0",
                    maximum = "10")
            BigDecimal benefit,

            @Schema(
                    description =
                            "Σ weight · rating of what is given up; absent where the customer has rated none of it",
                    examples = "5.1",
                    minimum = "0",
                    maximum = "10")
            BigDecimal sacrifice,

            @Schema(description = "benefit − sacrifice; absent where either is", examples = "2.3")
            BigDecimal net) {

        static Side of(BigDecimal benefit, BigDecimal sacrifice) {
            return new Side(
                    benefit, sacrifice, benefit == null || sacrifice == null ? null : benefit.subtract(sacrifice));
        }
    }
}
