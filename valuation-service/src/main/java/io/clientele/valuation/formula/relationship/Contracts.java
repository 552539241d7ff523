package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.clientele.valuation.formula.contract.ContractEvent;
import io.clientele.valuation.formula.contract.Course;
import io.clientele.valuation.formula.relationship.known.Entry;

/** The contracts of a customer: an entry starts one, later ones about it renew, change or end it. */
final class Contracts {

    private static final Set<String> FOLLOWING = Set.of("CONTRACT_RENEWED", "CONTRACT_CHANGED", "CONTRACT_ENDED");
    private static final Set<String> BROKEN = Set.of("BREACHED", "CANCELLED_BY_CUSTOMER");

    private Contracts() {}

    /** @param exposed what has stated its exposure last; null where nothing has */
    private record Contract(Entry start, Course course, Entry.Terms terms, Entry exposed) {

        static Contract of(Entry start) {
            var terms = Contracts.terms(start);
            return new Contract(
                    start, Course.of(start.day(), terms.term()), terms, terms.exposure() == null ? null : start);
        }

        Contract after(Entry entry) {
            var kind = ContractEvent.Kind.of(entry.kind());
            var said = Contracts.terms(entry);
            return course.heeds(kind, entry.day())
                    ? new Contract(
                            start,
                            course.after(kind, entry.day(), said.term()),
                            said.over(terms),
                            said.exposure() == null ? exposed : entry)
                    : this;
        }

        /** Broken, or left by the customer before its term was over. */
        boolean broken() {
            return course.ended() != null
                    && BROKEN.contains(String.valueOf(terms.endReason()))
                    && (terms.endReason().equals("BREACHED")
                            || course.lastDay() != null && course.ended().isBefore(course.lastDay()));
        }
    }

    static Indication keptShare(Relation relation) {
        var contracts = contracts(relation);
        long kept = contracts.stream().filter(c -> !c.broken()).count();
        return contracts.isEmpty()
                ? Indication.missing(Missing.CONTRACT)
                : Indication.of((double) kept / contracts.size())
                        .with("kept", kept)
                        .with("contracts", contracts.size())
                        .from(starts(contracts));
    }

    /** What running contracts pay in a month: the tariff. */
    static Indication recurringMonthly(Relation relation) {
        var running = running(relation).stream()
                .filter(c -> c.terms().recurringAmount() != null && c.terms().months() != null)
                .toList();
        double monthly = running.stream()
                .mapToDouble(c ->
                        c.terms().recurringAmount().doubleValue() / c.terms().months())
                .sum();
        return running.isEmpty()
                ? Indication.missing(Missing.RECURRING_AMOUNT)
                : Indication.of(BigDecimal.valueOf(monthly))
                        .with("contracts", running.size())
                        .from(starts(running));
    }

    /** What running contracts put at risk and, where none states it, what is invoiced and not paid. */
    static Indication exposure(Relation relation) {
        var stated = running(relation).stream()
                .filter(c -> c.terms().exposure() != null)
                .toList();
        if (!stated.isEmpty()) {
            return Indication.of(sum(stated, c -> c.terms().exposure()))
                    .with("contracts", stated.size())
                    .from(stated.stream().map(Contract::exposed).toList());
        }
        var open = Paying.openInvoices(relation);
        return open.isEmpty()
                ? Indication.missing(Missing.EXPOSURE)
                : Indication.of(Paying.open(relation))
                        .with("openInvoices", open.size())
                        .from(open);
    }

    private static List<Contract> running(Relation relation) {
        return contracts(relation).stream()
                .filter(c -> c.course().runs(relation.today()))
                .toList();
    }

    private static List<Contract> contracts(Relation relation) {
        Map<UUID, Contract> byStart = new LinkedHashMap<>();
        relation.all("CONTRACT_STARTED").forEach(start -> byStart.put(start.first(), Contract.of(start)));
        relation.entries().stream()
                .filter(entry -> FOLLOWING.contains(entry.kind()) && entry.about() != null)
                .forEach(entry -> byStart.computeIfPresent(entry.about(), (id, contract) -> contract.after(entry)));
        return List.copyOf(byStart.values());
    }

    private static Entry.Terms terms(Entry entry) {
        return entry.terms() == null ? Entry.Terms.NONE : entry.terms();
    }

    private static BigDecimal sum(List<Contract> contracts, Function<Contract, BigDecimal> amount) {
        return contracts.stream().map(amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Entry> starts(List<Contract> contracts) {
        return contracts.stream().map(Contract::start).toList();
    }
}
