package io.clientele.interaction.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.database.Database;
import io.clientele.interaction.journal.ContractSaid;
import io.clientele.interaction.journal.EntryRows;
import io.clientele.interaction.journal.JournalEntry;
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

    Contracts(Database database) {
        this.database = database;
    }

    List<Running> of(UUID customer) {
        var running = new LinkedHashMap<UUID, Running>();
        database.query(ENTRIES, EntryRows::read, customer).forEach(entry -> apply(entry, running));
        return running.values().stream().limit(20).toList();
    }

    /** A corrected start has another id than those that follow know it by: the entry it corrects. */
    private static void apply(JournalEntry entry, Map<UUID, Running> running) {
        var said = entry.said();
        if (entry.kind() == Kind.CONTRACT_STARTED) {
            var id = said.corrects() == null ? entry.id() : said.corrects();
            running.put(id, new Running(entry.id(), entry.occurredAt(), said.contract()));
        } else if (entry.kind() == Kind.CONTRACT_ENDED) {
            running.remove(said.about());
        } else {
            running.computeIfPresent(
                    said.about(),
                    (id, was) -> new Running(was.id(), was.startedAt(), over(was.terms(), said.contract())));
        }
    }

    private static ContractSaid over(ContractSaid was, ContractSaid said) {
        return new ContractSaid(
                or(said.termFrom(), was.termFrom()),
                or(said.termTo(), was.termTo()),
                or(said.recurringAmount(), was.recurringAmount()),
                or(said.recurringPeriod(), was.recurringPeriod()),
                or(said.exposure(), was.exposure()),
                null);
    }

    private static <T> T or(T said, T was) {
        return said == null ? was : said;
    }
}
