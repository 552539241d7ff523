package io.clientele.interaction.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.journal.Subjects;
import io.clientele.interaction.journal.said.part.ContractSaid;
import io.clientele.interaction.model.Kind;
import io.clientele.interaction.visit.VisitSheetView.Running;

/** The contracts of a customer that have not ended, as their entries say. */
@ApplicationScoped
class Contracts {

    private static final String ENTRIES = EntryRows.SELECT + """
            where e.customer_id = ? and c.entry_id is null
                and e.kind in ('CONTRACT_STARTED', 'CONTRACT_RENEWED', 'CONTRACT_CHANGED', 'CONTRACT_ENDED')
            order by e.occurred_at, e.id""";

    private final Database database;
    private final Subjects subjects;

    Contracts(Database database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /** Starts come first: a correction may have moved one behind what follows it. */
    List<Running> of(UUID customer) {
        var entries = database.query(ENTRIES, EntryRows::read, customer);
        var about = subjects.of(entries);
        var running = new LinkedHashMap<UUID, Running>();
        for (var entry : entries) {
            if (entry.kind() == Kind.CONTRACT_STARTED) {
                var first = about.getOrDefault(entry.id(), entry.id());
                running.put(
                        first,
                        new Running(entry.id(), entry.occurredAt(), entry.said().contract()));
            }
        }
        entries.forEach(entry -> follow(entry, about.get(entry.id()), running));
        return running.values().stream().limit(20).toList();
    }

    private static void follow(JournalEntry entry, UUID contract, Map<UUID, Running> running) {
        var said = entry.said();
        if (entry.kind() == Kind.CONTRACT_ENDED) {
            running.remove(contract);
        } else if (entry.kind() != Kind.CONTRACT_STARTED) {
            running.computeIfPresent(
                    contract,
                    (id, was) ->
                            new Running(was.id(), was.startedAt(), over(was.terms(), said.contract(), entry.kind())));
        }
    }

    /** A renewal states a new term, which is open where it says no last day; of anything else what is not said stays. */
    private static ContractSaid over(ContractSaid was, ContractSaid said, Kind kind) {
        return new ContractSaid(
                or(said.termFrom(), was.termFrom()),
                kind == Kind.CONTRACT_RENEWED ? said.termTo() : or(said.termTo(), was.termTo()),
                or(said.recurringAmount(), was.recurringAmount()),
                or(said.recurringPeriod(), was.recurringPeriod()),
                or(said.exposure(), was.exposure()),
                null);
    }

    private static <T> T or(T said, T was) {
        return said == null ? was : said;
    }
}
