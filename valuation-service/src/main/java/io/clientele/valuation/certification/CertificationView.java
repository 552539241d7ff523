package io.clientele.valuation.certification;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Certification", description = "The formulas that run here, held against published values just now")
record CertificationView(
        @Schema(description = "PASS when every value agrees, else FAIL", examples = "PASS", required = true)
        String verdict,

        @Schema(description = "Values compared", examples = "42", minimum = "0")
        int items,

        @Schema(description = "Values that do not agree", examples = "0", minimum = "0")
        int failed,

        @Schema(description = "By formula") List<Formula> formulas) {

    static CertificationView of(List<Formula> formulas) {
        var items = formulas.stream().flatMap(f -> f.items().stream()).toList();
        int failed = (int) items.stream().filter(i -> !i.passed()).count();
        return new CertificationView(verdict(failed == 0), items.size(), failed, formulas);
    }

    static String verdict(boolean passed) {
        return passed ? "PASS" : "FAIL";
    }

    @Schema(name = "CertifiedFormula", description = "A formula and its published examples")
    record Formula(
            @Schema(description = "The formula", examples = "BG_NBD")
            String formula,

            @Schema(description = "Where the values are printed", examples = "Fader, Hardie and Lee (2005), Table 2")
            String source,

            @Schema(description = "PASS or FAIL", examples = "PASS")
            String verdict,

            @Schema(description = "The values") List<Item> items) {}

    @Schema(name = "CertifiedValue", description = "One published value")
    record Item(
            @Schema(description = "What it is", examples = "E[X(39)] for x = 2, t_x = 30.43, T = 38.86 weeks")
            String quantity,

            @Schema(description = "As published", examples = "1.226")
            double published,

            @Schema(
                    description = "As computed here and now; absent when the formula gave no number",
                    examples = "1.22596")
            Double computed,

            @Schema(description = "computed − published", examples = "-0.00004")
            Double deviation,

            @Schema(description = "The most that rounding in print explains", examples = "0.0005")
            double tolerance,

            @Schema(description = "PASS or FAIL", examples = "PASS")
            String verdict) {

        static Item of(String quantity, double published, double tolerance, Double computed) {
            var deviation = computed == null ? null : computed - published;
            var passed = deviation != null && Math.abs(deviation) <= tolerance;
            return new Item(quantity, published, computed, deviation, tolerance, CertificationView.verdict(passed));
        }

        @JsonIgnore
        boolean passed() {
            return verdict.equals("PASS");
        }
    }
}
