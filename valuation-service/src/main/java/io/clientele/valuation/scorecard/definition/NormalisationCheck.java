package io.clientele.valuation.scorecard.definition;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;
import io.clientele.kit.text.Nearest;
import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Unit;

/** Whether a normalisation says all that its kind needs and nothing else, and suits its indicator. */
record NormalisationCheck(Faults faults, String at, Indicator indicator) {

    /** Of the categories that are a closed list, all there are; whoever maps another one maps nobody. */
    private static final Map<Indicator, Set<String>> CODES = Map.of(
            Indicator.CREDIT_GRADE, Set.of("EXCELLENT", "GOOD", "FAIR", "POOR", "NONE"),
            Indicator.CUSTOMER_KIND, Set.of("INDIVIDUAL", "COMPANY", "GOVERNMENT", "NON_PROFIT"));

    void check(NormalisationSaid said) {
        boolean categories = said.kind() == NormalisationSaid.Kind.CATEGORY_MAP;
        need(
                categories == (indicator.unit() == Unit.CATEGORY),
                "/kind",
                "DOES_NOT_SUIT",
                indicator.unit() == Unit.CATEGORY
                        ? indicator + " is a category: use CATEGORY_MAP."
                        : indicator + " is a number: use PERCENTILE, MIN_MAX or TARGET_BANDS.");
        switch (said.kind()) {
            case PERCENTILE -> {
                limits(said, false);
                bands(said, false);
                points(said, false);
            }
            case MIN_MAX -> {
                limits(said, true);
                bands(said, false);
                points(said, false);
            }
            case TARGET_BANDS -> {
                limits(said, false);
                bands(said, true);
                points(said, false);
                direction(said);
            }
            case CATEGORY_MAP -> {
                limits(said, false);
                bands(said, false);
                points(said, true);
                direction(said);
            }
        }
    }

    private void limits(NormalisationSaid said, boolean allowed) {
        need(allowed || said.min() == null, "/min", "NOT_ALLOWED", "Only MIN_MAX has limits.");
        need(allowed || said.max() == null, "/max", "NOT_ALLOWED", "Only MIN_MAX has limits.");
        need(
                said.min() == null || said.max() == null || said.min() < said.max(),
                "/max",
                "OUT_OF_RANGE",
                "max must be above min.");
    }

    private void bands(NormalisationSaid said, boolean required) {
        need(
                required == (said.bands() != null),
                "/bands",
                required ? "REQUIRED" : "NOT_ALLOWED",
                required ? "TARGET_BANDS needs its bands." : "Only TARGET_BANDS has bands.");
        if (said.bands() != null) {
            var starts = new HashSet<Double>();
            for (int i = 0; i < said.bands().size(); i++) {
                need(
                        starts.add(said.bands().get(i).from()),
                        "/bands/" + i + "/from",
                        "NOT_UNIQUE",
                        "No two bands begin alike.");
            }
        }
    }

    private void points(NormalisationSaid said, boolean required) {
        need(
                required == (said.points() != null),
                "/points",
                required ? "REQUIRED" : "NOT_ALLOWED",
                required ? "CATEGORY_MAP needs points by category." : "Only CATEGORY_MAP has points by category.");
        var codes = CODES.get(indicator);
        if (required && said.points() != null && codes != null) {
            for (var code : new TreeSet<>(said.points().keySet())) {
                need(
                        codes.contains(code),
                        "/points",
                        "UNKNOWN_CATEGORY",
                        indicator + " is never \"" + code + "\"." + Nearest.hint(code, codes));
            }
        }
        need(required || said.otherwise() == null, "/otherwise", "NOT_ALLOWED", "Only CATEGORY_MAP has it.");
    }

    private void direction(NormalisationSaid said) {
        need(
                said.higherIsBetter() == null,
                "/higherIsBetter",
                "NOT_ALLOWED",
                "The points say what is better; only PERCENTILE and MIN_MAX need to be told.");
    }

    private void need(boolean ok, String below, String code, String detail) {
        faults.require(ok, () -> Fault.pointer(at + below, code, detail));
    }
}
