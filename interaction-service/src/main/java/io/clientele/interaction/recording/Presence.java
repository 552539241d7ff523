package io.clientele.interaction.recording;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.customer.CustomersAsked;
import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.journal.Journal;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.interaction.model.entry.Correction;
import io.clientele.interaction.recording.posted.Posted;

/**
 * Sees to it that no customer is erased while entries that name them, or others of their entries, are being written: what was read of
 * an entry before somebody was erased may name them, and would be told again.
 */
@ApplicationScoped
class Presence {

    private final KnownCustomers customers;
    private final Journal journal;

    Presence(KnownCustomers customers, Journal journal) {
        this.customers = customers;
        this.journal = journal;
    }

    /** Whether an entry names another customer than its own. */
    static boolean concerns(Posted posted) {
        return posted.journalled().drafts().anyMatch(draft -> referred(draft) != null);
    }

    /**
     * Refuses the entries of those who have been erased, and those that name them; nobody else is from here to the commit.
     *
     * @param named entries of the journal that these name, and those that have taken their places
     * @return what is named, as it stands until the commit
     */
    Map<UUID, JournalEntry> hold(List<Posted> all, Map<UUID, JournalEntry> named) {
        var mentioned = named.values().stream()
                .map(entry -> entry.said().referredCustomerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var concerned = new HashSet<>(mentioned);
        all.forEach(posted -> concerned.addAll(of(posted, named).keySet()));
        var erased = concerned.isEmpty() ? Set.<UUID>of() : customers.hold(concerned);
        if (!erased.isEmpty()) {
            all.forEach(posted -> posted.step(each -> of(each, named).forEach((customer, pointer) -> {
                if (erased.contains(customer)) {
                    throw CustomersAsked.erased(customer, pointer);
                }
            })));
        }
        return Collections.disjoint(mentioned, erased) ? named : journal.chains(List.copyOf(named.keySet()));
    }

    /** Whose it is and whom it names, each with where that is said. */
    private static Map<UUID, String> of(Posted posted, Map<UUID, JournalEntry> named) {
        var found = new LinkedHashMap<UUID, String>();
        if (posted.belonging().customer() != null) {
            found.put(posted.belonging().customer(), "/customerId");
        }
        if (posted.journalled() instanceof Correction correction) {
            if (named.containsKey(correction.corrects())) {
                found.putIfAbsent(named.get(correction.corrects()).customerId(), "/customerId");
            }
            if (correction.replacement() != null) {
                found.putIfAbsent(referred(correction.replacement()), "/replacement/referredCustomerId");
            }
        }
        found.putIfAbsent(referred(posted.journalled().said()), "/referredCustomerId");
        found.remove(null);
        return found;
    }

    private static UUID referred(Draft draft) {
        return draft.particulars().referredCustomerId();
    }
}
