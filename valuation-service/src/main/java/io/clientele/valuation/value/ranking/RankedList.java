package io.clientele.valuation.value.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.ValuationState;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.valuation.fact.Aliases;
import io.clientele.valuation.value.published.ValuationRows;

/** The published values in order, page by page, along an index. */
@ApplicationScoped
class RankedList {

    private static final Map<String, Order> ORDERS = Map.of(
            "currentValue", new Order("current_value", ValuationState::currentValue),
            "pastValue", new Order("past_value", ValuationState::pastValue),
            "futureValue", new Order("future_value", ValuationState::futureValue),
            "lifetimeValue", new Order("lifetime_value", ValuationState::lifetimeValue));

    private final ValuationRows rows;
    private final Aliases aliases;
    private final Cursors cursors;

    RankedList(ValuationRows rows, Aliases aliases, Cursors cursors) {
        this.rows = rows;
        this.aliases = aliases;
        this.cursors = cursors;
    }

    Page<ListedValuation> page(ValuationFilter filter, PageRequest page) {
        var descending = filter.sort().startsWith("-");
        var order = order(descending ? filter.sort().substring(1) : filter.sort());
        var where = new Where();
        where.filter(filter, aliases);
        var total = page.counted() ? rows.count(where.sql(), where.arguments()) : null;
        cursors.open(page.cursor(), filter.bound())
                .ifPresent(position -> where.and(
                        "(%s, customer_id) %s (?::numeric, ?::uuid)".formatted(order.column, descending ? "<" : ">"),
                        new BigDecimal(position.get(0)),
                        UUID.fromString(position.get(1))));
        var direction = descending ? " DESC" : "";
        where.arguments.add(page.limit() + 1);
        var found = rows.query(
                where.sql() + " ORDER BY " + order.column + direction + ", customer_id" + direction + " LIMIT ?",
                where.arguments());
        return Page.of(
                        found,
                        page.limit(),
                        last -> cursors.seal(
                                List.of(
                                        order.value.apply(last).toPlainString(),
                                        last.customerId().toString()),
                                filter.bound()),
                        total)
                .map(ListedValuation::of);
    }

    private static Order order(String property) {
        var order = ORDERS.get(property);
        if (order == null) {
            throw Rejection.malformed(
                    Fault.parameter(
                            "sort",
                            "UNKNOWN_PROPERTY",
                            "sort must be one of currentValue, pastValue, futureValue, lifetimeValue, with - for highest first."));
        }
        return order;
    }

    private record Order(String column, Function<ValuationState, BigDecimal> value) {}

    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        private void filter(ValuationFilter filter, Aliases aliases) {
            if (filter.customerId != null && !filter.customerId.isEmpty()) {
                and("customer_id = ANY (?)", (Object)
                        aliases.answering(filter.customerId).toArray(UUID[]::new));
            }
            range("current_value", filter.currentValueFrom, filter.currentValueTo);
            range("future_value", filter.futureValueFrom, filter.futureValueTo);
            range("lifetime_value", filter.lifetimeValueFrom, filter.lifetimeValueTo);
        }

        private void range(String column, BigDecimal from, BigDecimal to) {
            if (from != null) {
                and(column + " >= ?", from);
            }
            if (to != null) {
                and(column + " < ?", to);
            }
        }

        private void and(String condition, Object... values) {
            conditions.add(condition);
            arguments.addAll(List.of(values));
        }

        private String sql() {
            return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
        }

        private Object[] arguments() {
            return arguments.toArray();
        }
    }
}
