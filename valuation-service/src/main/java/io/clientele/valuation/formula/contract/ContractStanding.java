package io.clientele.valuation.formula.contract;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a customer stands under contract on a day. From the first start to the day on which no contract is left is one spell,
 * as in the fit: a second contract beside the first prolongs nothing.
 *
 * @param since the first day of the spell
 * @param periods whole periods since then: renewals behind it
 * @param remaining the part of the current period still to come, above 0, at most 1
 * @param monthly what the running contracts pay in a month, in money; null where none says
 * @param entries that started the running contracts
 */
public record ContractStanding(LocalDate since, int periods, double remaining, Double monthly, List<UUID> entries) {

    /**
     * Empty where no contract runs: none was started, all have ended, or their terms are over and nobody renewed them.
     *
     * @param events of one customer up to today, in time order
     * @param period at whose end a contract is renewed or not
     */
    public static Optional<ContractStanding> of(List<ContractEvent> events, LocalDate today, Period period) {
        Map<UUID, ContractEvent> open = new LinkedHashMap<>();
        LocalDate since = null;
        for (var event : events) {
            switch (event.kind()) {
                case STARTED -> {
                    since = open.isEmpty() ? event.day() : since;
                    open.put(event.contract(), event);
                }
                case WENT_ON -> open.computeIfPresent(event.contract(), (id, before) -> over(before, event));
                case ENDED -> open.remove(event.contract());
            }
        }
        var running = open.values().stream()
                .filter(c -> c.termTo() == null || !c.termTo().isBefore(today))
                .toList();
        return running.isEmpty() ? Optional.empty() : Optional.of(standing(running, since, today, period));
    }

    private static ContractEvent over(ContractEvent before, ContractEvent after) {
        return new ContractEvent(
                before.id(),
                before.contract(),
                before.kind(),
                before.day(),
                after.termTo() == null ? before.termTo() : after.termTo(),
                after.monthly() == null ? before.monthly() : after.monthly());
    }

    private static ContractStanding standing(
            List<ContractEvent> running, LocalDate since, LocalDate today, Period period) {
        int whole = 0;
        while (!since.plus(period.multipliedBy(whole + 1)).isAfter(today)) {
            whole++;
        }
        var begin = since.plus(period.multipliedBy(whole));
        var end = since.plus(period.multipliedBy(whole + 1));
        double remaining = (double) ChronoUnit.DAYS.between(today, end) / ChronoUnit.DAYS.between(begin, end);
        var paying = running.stream().filter(c -> c.monthly() != null).toList();
        return new ContractStanding(
                since,
                whole,
                remaining,
                paying.isEmpty()
                        ? null
                        : paying.stream().mapToDouble(ContractEvent::monthly).sum(),
                running.stream().map(ContractEvent::id).toList());
    }
}
