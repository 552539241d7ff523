package io.clientele.customer.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.change.ExternalReferences;
import io.clientele.customer.change.ExternalReferences.Holder;
import io.clientele.customer.exchange.PeopleColumns;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/** The organisations that rows of people name, by our id or by keys of other systems. */
@ApplicationScoped
class Organisations {

    private static final String HOLD =
            "select id, kind from customer where id = any(?) and merged_into is null order by id for no key update";

    private static final String ANSWERING = "select id, coalesce(merged_into, id) from customer where id = any(?)";

    private static final String OF_PEOPLE = """
            select p.id, coalesce(c.merged_into, c.id) from customer_part p join customer c on c.id = p.customer_id
            where p.id = any(?) and p.kind = 'CONTACT'""";

    private final ExternalReferences references;
    private final Sql sql;

    Organisations(ExternalReferences references, Sql sql) {
        this.references = references;
        this.sql = sql;
    }

    /** Nobody else changes them, or whoever is there, or merges them, before the transaction ends. */
    Named held(List<IntakeRow> rows) {
        var keys = rows.stream()
                .flatMap(row -> row.references().stream())
                .distinct()
                .toList();
        var holders = keys.isEmpty() ? Map.<ExternalReference, Holder>of() : references.holders(keys);
        var answering = pairs(ANSWERING, rows.stream().flatMap(row -> id(row.id()).stream()));
        var ofPeople = pairs(OF_PEOPLE, rows.stream().flatMap(row -> person(row).stream()));
        var concerned = new ArrayList<>(answering.values());
        concerned.addAll(ofPeople.values());
        holders.values().forEach(holder -> concerned.add(holder.answering()));
        return new Named(holders, answering, ofPeople, held(concerned));
    }

    /** The same of those at whom these people are. */
    void holdOf(Collection<UUID> people) {
        held(pairs(OF_PEOPLE, people.stream()).values());
    }

    /** In the order of their ids, so that two who hold many never wait for each other, and before anybody there. */
    private Map<UUID, CustomerKind> held(Collection<UUID> organisations) {
        var held = new HashMap<UUID, CustomerKind>();
        sql.query(HOLD, row -> held.put(row.getObject(1, UUID.class), CustomerKind.valueOf(row.getString(2))), (Object)
                organisations.stream().distinct().toArray(UUID[]::new));
        return held;
    }

    private Map<UUID, UUID> pairs(String query, Stream<UUID> ids) {
        var pairs = new HashMap<UUID, UUID>();
        sql.query(query, row -> pairs.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), (Object)
                ids.distinct().toArray(UUID[]::new));
        return pairs;
    }

    /** Whom a row names by the id, as far as it can be read. */
    private static Optional<UUID> person(IntakeRow row) {
        return id(row.body().path(PeopleColumns.CONTACT).asText());
    }

    /** Whether somebody is there, or at a customer that is merged into it. */
    boolean has(UUID organisation, UUID customerOfPerson) {
        return sql.count("select count(*) where ?::uuid = any(with_merged(?))", customerOfPerson, organisation) > 0;
    }

    private static Rejection unknown(String pointer, String detail) {
        return Rejection.invalid(Fault.pointer(pointer, "UNKNOWN_CUSTOMER", detail));
    }

    /** An id, as far as it can be read. */
    static Optional<UUID> id(String text) {
        try {
            return text == null || text.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whom rows name.
     *
     * @param answering of every customer that is named by its id the one that answers for it
     * @param ofPeople of everybody who is named by the id who answers for the customer where they are
     * @param held those of them that nobody else changes now
     */
    record Named(
            Map<ExternalReference, Holder> holders,
            Map<UUID, UUID> answering,
            Map<UUID, UUID> ofPeople,
            Map<UUID, CustomerKind> held) {

        /** Refused when it was merged or erased before it was held. */
        CustomerKind kind(Organisation organisation) {
            return kind(organisation.id());
        }

        /** The same of the organisation where somebody is. */
        void requireHeld(UUID person) {
            kind(ofPeople.get(person));
        }

        private CustomerKind kind(UUID organisation) {
            return Optional.ofNullable(held.get(organisation))
                    .orElseThrow(() -> unknown("/customerId", "The customer was merged or erased meanwhile."));
        }

        /** The organisation that answers for the one that a row names; none when it names none. */
        Optional<Organisation> of(IntakeRow row) {
            var keys = row.references().stream()
                    .map(holders::get)
                    .filter(holder -> holder != null)
                    .toList();
            if (row.id() == null && keys.isEmpty() && !row.references().isEmpty()) {
                throw unknown("/customerReferences", "customerReferences must be keys of a customer that exists.");
            }
            var byKey = keys.stream()
                    .map(holder -> new Organisation(holder.answering(), holder.customer()))
                    .toList();
            var byId = Optional.ofNullable(row.id()).map(text -> id(text).filter(answering::containsKey)
                    .orElseThrow(() -> unknown("/customerId", "customerId must be the id of a customer that exists.")));
            var named = byId.map(id -> new Organisation(answering.get(id), id))
                    .or(() -> byKey.stream().findFirst());
            if (named.isPresent()
                    && byKey.stream()
                            .anyMatch(one -> !one.id().equals(named.get().id()))) {
                throw Rejection.invalid(Fault.pointer(
                        "/customerReferences",
                        "SEVERAL_CUSTOMERS",
                        "customerId and customerReferences must be those of one customer."));
            }
            return named;
        }
    }

    /**
     * An organisation that a row names.
     *
     * @param id of the one that answers for it
     * @param named the one that is named
     */
    record Organisation(UUID id, UUID named) {

        /** Who was named, when that one is merged; null otherwise. */
        UUID merged() {
            return named.equals(id) ? null : named;
        }
    }
}
