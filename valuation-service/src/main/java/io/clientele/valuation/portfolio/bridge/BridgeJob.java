package io.clientele.valuation.portfolio.bridge;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.clientele.kit.job.DividedJob;
import io.clientele.valuation.formula.portfolio.EquityBridge;
import io.clientele.valuation.formula.portfolio.EquityBridge.Cause;
import io.clientele.valuation.population.PassedOver;
import io.clientele.valuation.population.Population;
import io.clientele.valuation.population.PopulationJob;
import io.clientele.valuation.population.Range;

/** The bridge of a base of any size: every part walks its own customers, and the bars are added up. */
@ApplicationScoped
class BridgeJob implements DividedJob, PopulationJob {

    static final String KIND = "EQUITY_BRIDGE";

    private final Bridges bridges;
    private final Population population;
    private final ObjectMapper json;

    BridgeJob(Bridges bridges, Population population, ObjectMapper json) {
        this.bridges = bridges;
        this.population = population;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> begunBy() {
        return List.of("POST /api/v1/portfolio/bridges");
    }

    @Override
    public List<Part> divide(JsonNode request) {
        return population.parts(range -> State.of(range, new EquityBridge(), PassedOver.NOBODY));
    }

    @Override
    public Step step(JsonNode request, JsonNode left) {
        var state = read(left, State.class);
        var bridge = state.bridge();
        var walked = bridges.walk(read(request, Order.class).span, state.range, bridge);
        var passed = state.passed().and(walked.passed());
        return new Step(State.of(walked.left(), bridge, passed), walked.customers(), walked.finished());
    }

    @Override
    public Object result(JsonNode request, List<JsonNode> left, boolean superseded) {
        var order = read(request, Order.class);
        var all = new EquityBridge();
        var passed = PassedOver.NOBODY;
        for (var part : left) {
            var state = read(part, State.class);
            all.add(state.bridge());
            passed = passed.and(state.passed());
        }
        return bridges.view(order.span, all, passed, Locale.forLanguageTag(order.language));
    }

    private <T> T read(JsonNode kept, Class<T> type) {
        try {
            return json.treeToValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a job keeps must be readable", e);
        }
    }

    /**
     * @param language of the labels in the result
     * @param by who asks
     */
    record Order(BridgeAsked.Span span, String language, String by) {}

    /**
     * A part on the way; amounts are kept as text, to the last digit.
     *
     * @param passedOver null in a part that an earlier version has begun
     */
    record State(
            Range range,
            Map<Cause, String> bars,
            Map<Cause, Long> customers,
            String from,
            String to,
            long customersFrom,
            long customersTo,
            PassedOver passedOver) {

        static State of(Range range, EquityBridge bridge, PassedOver passed) {
            var now = bridge.left();
            var bars = new EnumMap<Cause, String>(Cause.class);
            now.bars().forEach((cause, amount) -> bars.put(cause, amount.toPlainString()));
            return new State(
                    range,
                    bars,
                    now.customers(),
                    now.from().toPlainString(),
                    now.to().toPlainString(),
                    now.customersFrom(),
                    now.customersTo(),
                    passed);
        }

        PassedOver passed() {
            return passedOver == null ? PassedOver.NOBODY : passedOver;
        }

        EquityBridge bridge() {
            var amounts = new EnumMap<Cause, BigDecimal>(Cause.class);
            bars.forEach((cause, amount) -> amounts.put(cause, new BigDecimal(amount)));
            return EquityBridge.of(new EquityBridge.Left(
                    amounts, customers, new BigDecimal(from), new BigDecimal(to), customersFrom, customersTo));
        }
    }
}
