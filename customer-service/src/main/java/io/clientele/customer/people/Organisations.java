package io.clientele.customer.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.change.ExternalReferences;
import io.clientele.customer.change.NamedByKey;
import io.clientele.customer.exchange.PeopleColumns;
import io.clientele.customer.imports.intake.IntakeRow;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.people.key.PersonKeys;
import io.clientele.customer.people.key.PersonKeys.Holder;
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
    private final PersonKeys keys;
    private final Sql sql;

    Organisations(ExternalReferences references, PersonKeys keys, Sql sql) {
        this.references = references;
        this.keys = keys;
        this.sql = sql;
    }

    /** Nobody else changes them, or whoever is there, or merges them or parts them, before the transaction ends. */
    Named held(List<IntakeRow> rows) {
        var named = named(rows);
        return new Named(named, held(named, () -> named(rows)));
    }

    /** The same of those at whom these people are; answers who of them is there. */
    Set<UUID> holdOf(Collection<UUID> people) {
        var seen = ofPeople(people.stream());
        held(seen, () -> ofPeople(people.stream()));
        return seen.ofPeople().keySet();
    }

    private Answering named(List<IntakeRow> rows) {
        var ofCustomers = rows.stream()
                .flatMap(row -> row.references().stream())
                .distinct()
                .toList();
        var byKey = new HashMap<ExternalReference, Organisation>();
        if (!ofCustomers.isEmpty()) {
            references
                    .holders(ofCustomers)
                    .forEach((key, holder) -> byKey.put(key, new Organisation(holder.answering(), holder.customer())));
        }
        var byTheirKeys = keys.holders(
                rows.stream().flatMap(row -> keys(row).stream()).distinct().toList());
        return new Answering(
                byKey,
                pairs(ANSWERING, rows.stream().flatMap(row -> id(row.id()).stream())),
                byTheirKeys,
                pairs(
                        OF_PEOPLE,
                        Stream.concat(
                                rows.stream().flatMap(row -> person(row).stream()),
                                byTheirKeys.values().stream().map(Holder::person))));
    }

    private Answering ofPeople(Stream<UUID> people) {
        return new Answering(Map.of(), Map.of(), Map.of(), pairs(OF_PEOPLE, people));
    }

    /**
     * In the order of their ids, so that two who hold many never wait for each other, and before anybody there. Whoever was waited for may
     * have merged them, or parted or erased them.
     */
    private Map<UUID, CustomerKind> held(Answering seen, Supplier<Answering> now) {
        var held = new HashMap<UUID, CustomerKind>();
        sql.query(HOLD, row -> held.put(row.getObject(1, UUID.class), CustomerKind.valueOf(row.getString(2))), (Object)
                seen.all().toArray(UUID[]::new));
        if (!held.keySet().equals(seen.all()) || !seen.equals(now.get())) {
            throw new OthersAnswer();
        }
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

    /** The keys of the person that a row names, as far as they can be read. */
    static List<ExternalReference> keys(IntakeRow row) {
        return NamedByKey.keys(row.body().path(PeopleColumns.KEYS_OF_CONTACT)).toList();
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
     * Who answers for those whom rows name.
     *
     * @param byKey of every key that anybody has
     * @param byId of every customer that is named by its id
     * @param byTheirKeys of every key that anybody has who is somewhere
     * @param ofPeople of everybody who is named by the id or a key, at the customer where they are
     */
    record Answering(
            Map<ExternalReference, Organisation> byKey,
            Map<UUID, UUID> byId,
            Map<ExternalReference, Holder> byTheirKeys,
            Map<UUID, UUID> ofPeople) {

        Set<UUID> all() {
            return Stream.of(
                            byKey.values().stream().map(Organisation::id),
                            byId.values().stream(),
                            ofPeople.values().stream())
                    .flatMap(ids -> ids)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Whom rows name.
     *
     * @param held those who answer for them, whom nobody else changes now
     */
    record Named(Answering answering, Map<UUID, CustomerKind> held) {

        CustomerKind kind(Organisation organisation) {
            return held.get(organisation.id());
        }

        /** Whether this is somebody who is named, at an organisation that is held. */
        boolean holdsWhereIs(UUID person) {
            return answering.ofPeople().containsKey(person);
        }

        /** The organisation that answers for the one that a row names; none when it names none. */
        Optional<Organisation> of(IntakeRow row) {
            var byKey = row.references().stream()
                    .map(answering.byKey()::get)
                    .filter(one -> one != null)
                    .toList();
            if (row.id() == null && byKey.isEmpty() && !row.references().isEmpty()) {
                throw unknown("/customerReferences", "customerReferences must be keys of a customer that exists.");
            }
            var byId = Optional.ofNullable(row.id()).map(text -> id(text).filter(answering.byId()::containsKey)
                    .orElseThrow(() -> unknown("/customerId", "customerId must be the id of a customer that exists.")));
            var named = byId.map(id -> new Organisation(answering.byId().get(id), id))
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

    /** Others came to answer for organisations, or took keys, since it was looked at and before they were held: all is to be done again, and nothing of it is kept. */
    static final class OthersAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        OthersAnswer() {
            super("Others answer for the organisations, or have the keys, than before.");
        }
    }
}
