package io.clientele.customer.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.change.ExternalReferences;
import io.clientele.customer.change.ExternalReferences.Holder;
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
            "select kind from customer where id = ? and merged_into is null for no key update";

    private static final String ANSWERING = "select id, coalesce(merged_into, id) from customer where id = any(?)";

    private final ExternalReferences references;
    private final Sql sql;

    Organisations(ExternalReferences references, Sql sql) {
        this.references = references;
        this.sql = sql;
    }

    Named of(List<IntakeRow> rows) {
        var keys = rows.stream()
                .flatMap(row -> row.references().stream())
                .distinct()
                .toList();
        var ids = rows.stream().flatMap(row -> id(row.id()).stream()).distinct().toArray(UUID[]::new);
        var answering = new HashMap<UUID, UUID>();
        sql.query(ANSWERING, row -> answering.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), (Object)
                ids);
        return new Named(keys.isEmpty() ? Map.of() : references.holders(keys), answering);
    }

    /** Nobody else changes it, or merges it, before the transaction ends; refused when that was done, and when it has nobody. */
    void hold(UUID organisation) {
        var kind = sql.query(HOLD, row -> CustomerKind.valueOf(row.getString(1)), organisation).stream()
                .findFirst()
                .orElseThrow(() -> unknown("/customerId", "The customer was merged or erased meanwhile."));
        People.requireOrganisation(kind);
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
     */
    record Named(Map<ExternalReference, Holder> holders, Map<UUID, UUID> answering) {

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
