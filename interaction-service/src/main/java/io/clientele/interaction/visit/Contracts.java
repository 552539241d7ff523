package io.clientele.interaction.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.said.part.ContractSaid;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.visit.VisitSheetView.Running;
import io.clientele.kit.money.Money;
import io.clientele.kit.term.Agreed;
import io.clientele.kit.term.Course;
import io.clientele.kit.term.Term;
import io.clientele.kit.time.Zone;

/** The contracts of a customer that have not ended, as their entries say: under the terms by which valuation counts them, too. */
@ApplicationScoped
class Contracts {

    private static final String ENTRIES = EntryRows.SELECT + """
            where e.customer_id = ? and c.entry_id is null
                and e.kind in ('CONTRACT_STARTED', 'CONTRACT_RENEWED', 'CONTRACT_CHANGED', 'CONTRACT_ENDED')
            order by e.occurred_at, e.id""";

    private static final int MOST = 20;

    private final Database database;
    private final Subjects subjects;
    private final Zone zone;
    private final Clock clock;

    Contracts(Database database, Subjects subjects, Zone zone, Clock clock) {
        this.database = database;
        this.subjects = subjects;
        this.zone = zone;
        this.clock = clock;
    }

    /** What is paid how often, and what is at stake; each null where it is not said. */
    private record Stated(Money amount, String period, Money exposure) implements Agreed<Stated> {

        static Term<Stated> of(ContractSaid said) {
            var amount = said.recurringAmount();
            return new Term<>(
                    said.termFrom(),
                    said.termTo(),
                    new Stated(amount, amount == null ? null : said.recurringPeriod(), said.exposure()));
        }

        @Override
        public Stated over(Stated earlier) {
            return new Stated(
                    amount == null ? earlier.amount : amount,
                    amount == null ? earlier.period : period,
                    exposure == null ? earlier.exposure : exposure);
        }
    }

    private record Contract(UUID id, Instant startedAt, Course<Stated> course) {

        Contract with(UnaryOperator<Course<Stated>> next) {
            return new Contract(id, startedAt, next.apply(course));
        }

        /** Of one that is over, and that nobody ended or renewed, the last term. */
        Running on(LocalDate today) {
            var next = course.ran().filter(term -> term.from().isAfter(today)).findFirst();
            var now = course.on(today)
                    .or(() -> next.isPresent() ? Optional.empty() : course.ran().max(Comparator.comparing(Term::from)));
            return new Running(
                    id,
                    startedAt,
                    now.map(Contract::terms).orElse(null),
                    next.map(Contract::terms).orElse(null));
        }

        private static ContractSaid terms(Term<Stated> term) {
            var stated = term.amounts();
            return new ContractSaid(term.from(), term.to(), stated.amount(), stated.period(), stated.exposure(), null);
        }
    }

    /** Starts come first: a correction may have moved one behind what follows it. */
    List<Running> of(UUID customer) {
        var entries = database.query(ENTRIES, EntryRows::read, customer);
        var about = subjects.of(entries);
        var contracts = new LinkedHashMap<UUID, Contract>();
        for (var entry : entries) {
            if (entry.kind() == Kind.CONTRACT_STARTED) {
                contracts.put(about.getOrDefault(entry.id(), entry.id()), started(entry));
            }
        }
        entries.forEach(entry -> follow(entry, about.get(entry.id()), contracts));
        var today = zone.dateOf(clock.instant());
        return contracts.values().stream()
                .filter(contract -> contract.course().ended() == null)
                .limit(MOST)
                .map(contract -> contract.on(today))
                .toList();
    }

    private Contract started(JournalEntry entry) {
        var terms = Stated.of(entry.said().contract());
        return new Contract(entry.id(), entry.occurredAt(), Course.of(day(entry), terms));
    }

    private void follow(JournalEntry entry, UUID contract, Map<UUID, Contract> contracts) {
        var day = day(entry);
        var said = Stated.of(entry.said().contract());
        UnaryOperator<Course<Stated>> next =
                switch (entry.kind()) {
                    case CONTRACT_RENEWED -> course -> course.renewed(day, said);
                    case CONTRACT_CHANGED -> course -> course.changed(day, said);
                    case CONTRACT_ENDED -> course -> course.endedOn(day);
                    default -> UnaryOperator.identity();
                };
        contracts.computeIfPresent(contract, (id, was) -> was.with(next));
    }

    private LocalDate day(JournalEntry entry) {
        return zone.dateOf(entry.occurredAt());
    }
}
