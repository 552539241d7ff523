package io.clientele.interaction.recording;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.interaction.InteractionSettings;
import io.clientele.interaction.customer.CustomersAsked;
import io.clientele.interaction.customer.KnownCustomers;
import io.clientele.interaction.journal.year.Years;
import io.clientele.interaction.model.Reference;
import io.clientele.interaction.model.content.Books;
import io.clientele.interaction.model.draft.Draft;
import io.clientele.interaction.model.entry.Correction;
import io.clientele.interaction.recording.posted.Posted;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** What is settled before a transaction begins: the rules of the kinds, twins within a batch, who the customers are, and places for the years. */
@ApplicationScoped
class Checks {

    private final KnownCustomers customers;
    private final Repetitions repetitions;
    private final Years years;
    private final InteractionSettings settings;
    private final Clock clock;

    Checks(KnownCustomers customers, Repetitions repetitions, Years years, InteractionSettings settings, Clock clock) {
        this.customers = customers;
        this.repetitions = repetitions;
        this.years = years;
        this.settings = settings;
        this.clock = clock;
    }

    Books books() {
        return new Books(settings.baseCurrency(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** @throws Rejection UNAVAILABLE when a customer can be looked up neither here nor at customer-service */
    void run(List<Posted> all, Books books) {
        keepRules(all, books);
        if (all.size() > 1) {
            findTwins(all);
        }
        findCustomers(all);
        years.prepare(all.stream()
                .filter(Posted::open)
                .flatMap(posted -> posted.journalled().drafts())
                .map(draft -> draft.occurredAt() == null ? books.now() : draft.occurredAt()));
    }

    /** A rule may be younger than the entry: what was recorded without it is a repetition all the same. */
    private void keepRules(List<Posted> all, Books books) {
        var broken = new LinkedHashMap<Posted, Rejection>();
        all.forEach(posted -> posted.step(each -> {
            try {
                each.check(books);
            } catch (Rejection why) {
                broken.put(each, why);
            }
        }));
        refuse(broken);
    }

    /** But those that were recorded before. */
    private void refuse(Map<Posted, Rejection> refused) {
        repetitions.answer(refused.entrySet().stream()
                .filter(each -> each.getValue().faults().stream().noneMatch(Checks::isOfTheReference))
                .map(Map.Entry::getKey)
                .toList());
        refused.forEach((posted, why) -> posted.step(each -> {
            throw why;
        }));
    }

    private static boolean isOfTheReference(Fault fault) {
        return fault.name().startsWith("/externalReference");
    }

    private static void findTwins(List<Posted> all) {
        var first = new HashMap<Reference, Posted>();
        all.forEach(posted -> posted.step(each -> {
            var earlier = each.reference() == null ? null : first.putIfAbsent(each.reference(), each);
            if (earlier != null) {
                if (!earlier.saysTheSameAs(each.digest())) {
                    throw Conflicts.otherBody(each.reference());
                }
                each.follows(earlier);
            }
        }));
    }

    private void findCustomers(List<Posted> all) {
        var ids = new HashSet<UUID>();
        var references = new HashSet<Reference>();
        all.stream()
                .filter(posted -> posted.open() && !posted.isTwin())
                .flatMap(posted -> posted.journalled().drafts())
                .forEach(draft -> {
                    ids.add(draft.customerId());
                    ids.add(draft.particulars().referredCustomerId());
                    references.add(draft.customerReference());
                });
        ids.remove(null);
        references.remove(null);
        var asked = customers.ask(ids, references);
        var nobodys = new LinkedHashMap<Posted, Rejection>();
        all.stream()
                .filter(posted -> !posted.isTwin())
                .forEach(posted -> posted.step(each -> {
                    try {
                        find(each, asked);
                    } catch (Rejection nobody) {
                        nobodys.put(each, nobody);
                    }
                }));
        // what was recorded under a key that nobody has any more is a repetition all the same
        refuse(nobodys);
    }

    private static void find(Posted posted, CustomersAsked asked) {
        posted.belonging().to(asked.named(posted.journalled().said(), "").orElse(null));
        referred(posted.journalled().said(), "", asked::byId);
        if (posted.journalled() instanceof Correction correction && correction.replacement() != null) {
            posted.belonging()
                    .replacementTo(asked.named(correction.replacement(), "/replacement")
                            .orElse(null));
            referred(correction.replacement(), "/replacement", asked::byId);
        }
    }

    private static void referred(Draft draft, String prefix, Lookup lookup) {
        var referred = draft.particulars().referredCustomerId();
        if (referred != null) {
            lookup.byId(referred, prefix + "/referredCustomerId");
        }
    }

    /** Finds a customer, or refuses naming the place. */
    private interface Lookup {
        UUID byId(UUID id, String pointer);
    }
}
