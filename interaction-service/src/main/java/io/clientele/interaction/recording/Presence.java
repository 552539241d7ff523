package io.clientele.interaction.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.customer.CustomersAsked;
import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.journal.JournalEntry;
import io.clientele.interaction.model.entry.Correction;
import io.clientele.interaction.recording.posted.Posted;

/** Sees to it that no customer is erased while entries that name others of its entries are being written. */
@ApplicationScoped
class Presence {

    private final KnownCustomers customers;

    Presence(KnownCustomers customers) {
        this.customers = customers;
    }

    /** Refuses the entries of those who have been erased; nobody else is from here to the commit. */
    void hold(List<Posted> all, Map<UUID, JournalEntry> named) {
        var concerned = new HashSet<UUID>();
        all.forEach(posted -> concerned.addAll(of(posted, named)));
        var erased = concerned.isEmpty() ? Set.<UUID>of() : customers.hold(concerned);
        if (!erased.isEmpty()) {
            all.forEach(posted -> posted.step(each -> {
                for (var customer : of(each, named)) {
                    if (erased.contains(customer)) {
                        throw CustomersAsked.erased(customer, "/customerId");
                    }
                }
            }));
        }
    }

    private static List<UUID> of(Posted posted, Map<UUID, JournalEntry> named) {
        var found = new ArrayList<UUID>();
        if (posted.belonging().customer() != null) {
            found.add(posted.belonging().customer());
        }
        if (posted.journalled() instanceof Correction correction && named.containsKey(correction.corrects())) {
            found.add(named.get(correction.corrects()).customerId());
        }
        return found;
    }
}
