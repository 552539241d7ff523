package io.clientele.valuation.scorecard.definition;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.scorecard.definition.NormalisationSaid.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DefiningAScorecardTest {

    private static final Words WORDS = new Words("x", "x");
    private static final NormalisationSaid PERCENTILE =
            new NormalisationSaid(Kind.PERCENTILE, null, null, null, null, null, null);

    @Test
    void aTreeOfLeavesAndGroupsIsTaken() {
        assertThatCode(() -> DefinitionCheck.require(
                        card(leaf("A", Indicator.ORDERS, null), group("B", leaf("C", Indicator.REVENUE, null)))))
                .doesNotThrowAnyException();
    }

    @Test
    void everythingWrongIsSaidWithItsPlace() {
        var faults = faults(card(
                leaf("A", Indicator.CREDIT_GRADE, null),
                leaf("A", Indicator.CATEGORY_SHARE, null),
                leaf("B", Indicator.ORDERS, "food"),
                new NodeSaid("C", WORDS, null, null, null, null, null, null)));
        assertThat(faults)
                .extracting(Fault::name)
                .containsExactlyInAnyOrder(
                        "/definition/children/0/normalisation/kind",
                        "/definition/children/1/code",
                        "/definition/children/1/parameter",
                        "/definition/children/2/parameter",
                        "/definition/children/3");
    }

    @Test
    void judgementsThatContradictThemselvesAreNamedInTheirPlace() {
        var nodes = List.of(
                leaf("A", Indicator.ORDERS, null),
                leaf("B", Indicator.REVENUE, null),
                leaf("C", Indicator.TENURE_MONTHS, null));
        var said = new ScorecardSaid(
                WORDS,
                Audience.ALL,
                List.of(new BandSaid("ALL", WORDS, 0.0)),
                nodes,
                List.of(List.of(1.0, 9.0, 1 / 9.0), List.of(1 / 9.0, 1.0, 9.0), List.of(9.0, 1 / 9.0, 1.0)));
        assertThat(faults(said)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("JUDGEMENTS_INCONSISTENT");
            assertThat(fault.name()).isEqualTo("/definition/judgements/0/1");
        });
    }

    @Test
    void aCategoryThatNobodyCanBeInIsRefused() {
        var map = new NormalisationSaid(
                Kind.CATEGORY_MAP, null, null, null, null, Map.of("GOOD", 75.0, "Excellent", 100.0), null);
        assertThat(faults(card(new NodeSaid("A", WORDS, null, Indicator.CREDIT_GRADE, null, map, null, null))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.name()).isEqualTo("/definition/children/0/normalisation/points");
                    assertThat(fault.detail()).contains("\"Excellent\"").contains("EXCELLENT?");
                });
        var open = card(new NodeSaid("A", WORDS, null, Indicator.REGION, null, map, null, null));
        assertThatCode(() -> DefinitionCheck.require(open)).doesNotThrowAnyException();
    }

    @Test
    void everyScoreNeedsABand() {
        var said = new ScorecardSaid(
                WORDS,
                Audience.ALL,
                List.of(new BandSaid("A", WORDS, 1.0)),
                List.of(leaf("A", Indicator.ORDERS, null)),
                null);
        assertThat(faults(said)).extracting(Fault::code).containsExactly("NO_LOWEST_BAND");
    }

    private static List<Fault> faults(ScorecardSaid said) {
        return catchThrowableOfType(Rejection.class, () -> DefinitionCheck.require(said))
                .faults();
    }

    private static ScorecardSaid card(NodeSaid... children) {
        return new ScorecardSaid(
                WORDS, Audience.ALL, List.of(new BandSaid("ALL", WORDS, 0.0)), List.of(children), null);
    }

    private static NodeSaid leaf(String code, Indicator indicator, String parameter) {
        return new NodeSaid(code, WORDS, null, indicator, parameter, PERCENTILE, null, null);
    }

    private static NodeSaid group(String code, NodeSaid... children) {
        return new NodeSaid(code, WORDS, 2.0, null, null, null, List.of(children), null);
    }
}
