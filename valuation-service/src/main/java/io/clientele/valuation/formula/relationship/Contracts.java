package io.clientele.valuation.formula.relationship;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.clientele.kit.term.Course;
import io.clientele.kit.term.Term;
import io.clientele.valuation.formula.contract.Amounts;
import io.clientele.valuation.formula.contract.ContractEvent;
import io.clientele.valuation.formula.relationship.known.Entry;

/** The contracts of a customer: an entry starts one, later ones about it renew, change or end it. */
final class Contracts {

    private static final Set<String> FOLLOWING = Set.of("CONTRACT_RENEWED", "CONTRACT_CHANGED", "CONTRACT_ENDED");
    private static final Set<String> BROKEN = Set.of("BREACHED", "CANCELLED_BY_CUSTOMER");

    private Contracts() {}

    private record Contract(Entry start, Course<Amounts> course, String endReason) {

        static Contract of(Entry start) {
            return new Contract(start, Course.of(start.day(), terms(start).term()), null);
        }

        Contract after(Entry entry) {
            var said = terms(entry);
            var next = ContractEvent.Kind.of(entry.kind()).upon(course, entry.day(), said.term());
            boolean ends = course.ended() == null && next.ended() != null;
            return new Contract(start, next, ends ? said.endReason() : endReason);
        }

        /** Broken, or left by the customer before its term was over. */
        boolean broken() {
            return course.ended() != null
                    && BROKEN.contains(String.valueOf(endReason))
                    && (endReason.equals("BREACHED")
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
        var paying = running(relation, Amounts::paidBy);
        double monthly = paying.stream().mapToDouble(Amounts::monthly).sum();
        return paying.isEmpty()
                ? Indication.missing(Missing.RECURRING_AMOUNT)
                : Indication.of(BigDecimal.valueOf(monthly))
                        .with("contracts", paying.size())
                        .from(behind(relation, paying, Amounts::paidBy));
    }

    /** What running contracts put at risk and, where none states it, what is invoiced and not paid. */
    static Indication exposure(Relation relation) {
        var stated = running(relation, Amounts::exposedBy);
        if (!stated.isEmpty()) {
            return Indication.of(stated.stream().map(Amounts::exposure).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .with("contracts", stated.size())
                    .from(behind(relation, stated, Amounts::exposedBy));
        }
        var open = Paying.openInvoices(relation);
        return open.isEmpty()
                ? Indication.missing(Missing.EXPOSURE)
                : Indication.of(Paying.open(relation))
                        .with("openInvoices", open.size())
                        .from(open);
    }

    /** What counts in the terms that run, of those in which an entry has said it. */
    private static List<Amounts> running(Relation relation, Function<Amounts, UUID> said) {
        return contracts(relation).stream()
                .flatMap(contract -> contract.course().on(relation.today()).stream())
                .map(Term::amounts)
                .filter(amounts -> said.apply(amounts) != null)
                .toList();
    }

    /** The entries that have said it, in time order. */
    private static List<Entry> behind(Relation relation, List<Amounts> amounts, Function<Amounts, UUID> said) {
        var ids = amounts.stream().map(said).collect(Collectors.toSet());
        return relation.entries().stream()
                .filter(entry -> ids.contains(entry.id()))
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

    private static List<Entry> starts(List<Contract> contracts) {
        return contracts.stream().map(Contract::start).toList();
    }
}
