package io.clientele.customer.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.change.Changes;
import io.clientele.customer.change.Hierarchy;
import io.clientele.customer.change.consent.ConsentLog;
import io.clientele.customer.history.CustomerVersions;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Makes records answer for others and for themselves again. What belongs to a record stays with it all the time. */
@ApplicationScoped
class Joining {

    private static final String CONTACT_POINTS = "contactPoints";

    private final CustomerRepository customers;
    private final Changes changes;
    private final Hierarchy hierarchy;
    private final CustomerVersions history;
    private final ConsentLog consents;
    private final Pointing pointing;
    private final Documents documents;

    Joining(
            CustomerRepository customers,
            Changes changes,
            Hierarchy hierarchy,
            CustomerVersions history,
            ConsentLog consents,
            Pointing pointing,
            Documents documents) {
        this.customers = customers;
        this.changes = changes;
        this.hierarchy = hierarchy;
        this.history = history;
        this.consents = consents;
        this.pointing = pointing;
        this.documents = documents;
    }

    /** Those named and the survivor, locked until the transaction ends; refused unless all of them stand for themselves. */
    @Transactional
    Map<UUID, ObjectNode> hold(UUID survivor, List<UUID> merged) {
        hierarchy.hold();
        var rows = held(Stream.concat(Stream.of(survivor), merged.stream()).toList());
        refuse(rows, survivor, "/survivorId");
        IntStream.range(0, merged.size()).forEach(i -> refuse(rows, merged.get(i), "/mergedIds/" + i));
        return rows.values().stream()
                .collect(Collectors.toMap(row -> row.id, row -> (ObjectNode) documents.parse(row.document)));
    }

    /**
     * Lets the survivor answer for the others.
     *
     * @param wanted what the survivor's record shall say; a null takes the property away
     */
    @Transactional
    Joined join(UUID survivor, List<UUID> merged, ObjectNode wanted, String by) {
        var before = customers.standing(survivor);
        long version = before.version;
        pointing.point(merged, survivor, by);
        var after = changes.change(survivor, "*", replacing(documents.parse(before.document), wanted), by);
        long joined = after.version;
        if (hierarchy.circular(survivor)) {
            throw Rejection.invalid(Fault.pointer(
                    "/mergedIds",
                    "CYCLE",
                    "The survivor would belong to itself: give fields.parentId another customer, or null."));
        }
        var kind = documents.read(after.document).kind();
        if (!hierarchy.below(survivor).stream().allMatch(kind::groupsWith)) {
            throw Rejection.invalid(Fault.pointer(
                    "/mergedIds",
                    kind.organisation() ? "HAS_HOUSEHOLD" : "HAS_SUBSIDIARIES",
                    "Others name one of them as their parentId, so the survivor must be an "
                            + (kind.organisation() ? "individual" : "organisation")
                            + ": let one survive, or change parentId of the others first."));
        }
        changes.settle(survivor, by);
        pointing.tellFacts(survivor);
        return new Joined(version, joined);
    }

    /**
     * Lets those who were merged stand for themselves again, and takes back what the merge changed in the survivor's record
     * where nothing changed it later.
     *
     * @return what became of the survivor's record
     */
    @Transactional
    Apart part(UUID survivor, List<UUID> merged, Joined joined, String by) {
        hierarchy.hold();
        held(Stream.concat(Stream.of(survivor), merged.stream()).toList());
        pointing.release(merged, by);
        var row = customers.standing(survivor);
        var now = documents.parse(row.document);
        var kept = new ArrayList<>(changedSince(survivor, joined.after(), now));
        var back = JsonNodeFactory.instance.objectNode();
        changesOf(survivor, joined).forEach(change -> {
            var parting = new Parting(change);
            var name = parting.property();
            var left = kept.contains(name) ? parting.undone(now.path(name)) : parting.old();
            back.set(name, left.isMissingNode() ? back.nullNode() : left);
            if (left.equals(parting.old())) {
                kept.remove(name);
            }
        });
        if (back.has(CONTACT_POINTS)) {
            unsay(row.id, joined);
        }
        long before = row.version;
        long version = takeBack(survivor, replacing(now, back), by);
        changes.settle(survivor, by);
        Stream.concat(Stream.of(survivor), merged.stream())
                .filter(hierarchy::circular)
                .findFirst()
                .ifPresent(Joining::refuseCircle);
        pointing.tellFacts(survivor);
        return new Apart(kept, version == before ? null : (Long) version);
    }

    /** What the merge changed in the survivor's record, as its history has it. */
    @Transactional
    JsonNode changesOf(UUID survivor, Joined joined) {
        if (joined.before() == joined.after()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        return history.newestFirst(survivor, joined.after() + 1, 1).stream()
                .findFirst()
                .map(version -> documents.parse(version.changes()))
                .orElseGet(JsonNodeFactory.instance::arrayNode);
    }

    private List<String> changedSince(UUID survivor, long version, JsonNode now) {
        return history.firstChangesAfter(survivor, version).stream()
                .map(documents::parse)
                .filter(change -> !change.path("property").asText().equals(CustomerVersions.MERGED_INTO))
                .filter(change -> !change.path("old")
                        .equals(now.path(change.path("property").asText())))
                .map(change -> change.path("property").asText())
                .toList();
    }

    /** Consents that only the merge knew of leave the log; what the record says again stands there since it was said first. */
    private void unsay(UUID survivor, Joined joined) {
        history.newestFirst(survivor, joined.after() + 1, 1)
                .forEach(made -> consents.unsay(survivor, made.changedAt()));
    }

    private long takeBack(UUID survivor, ObjectNode patch, String by) {
        try {
            return changes.change(survivor, "*", patch, by).version;
        } catch (Rejection no) {
            throw Rejection.conflict(
                    "CANNOT_BE_TAKEN_BACK",
                    "What the merge changed in the survivor cannot be taken back as the record is now: " + no.detail());
        }
    }

    private Map<UUID, CustomerEntity> held(Collection<UUID> ids) {
        return ids.stream()
                .sorted()
                .flatMap(id -> customers.held(id).stream())
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private static void refuse(Map<UUID, CustomerEntity> rows, UUID id, String pointer) {
        var row = rows.get(id);
        if (row == null) {
            throw Rejection.invalid(Fault.pointer(pointer, "UNKNOWN_CUSTOMER", "There is no customer " + id + "."));
        }
        if (row.mergedInto != null) {
            var detail = "Customer " + id + " is merged into " + row.mergedInto + " already; name that one.";
            throw Rejection.conflict(
                    "CUSTOMER_MERGED", detail, List.of(Fault.pointer(pointer, "CUSTOMER_MERGED", detail)));
        }
    }

    private static void refuseCircle(UUID id) {
        throw Rejection.conflict(
                "HIERARCHY_CIRCLE",
                "Customer " + id + " would belong to itself again, for parents were changed since the merge: change"
                        + " parentId first.");
    }

    /** A patch after which these properties are as wanted, where a mere merge would leave old entries in a map. */
    private static ObjectNode replacing(JsonNode now, ObjectNode wanted) {
        var patch = wanted.deepCopy();
        wanted.properties().forEach(property -> {
            if (property.getValue().isObject() && now.path(property.getKey()).isObject()) {
                var gone = new ArrayList<String>();
                now.get(property.getKey()).fieldNames().forEachRemaining(gone::add);
                gone.removeIf(property.getValue()::has);
                gone.forEach(((ObjectNode) patch.get(property.getKey()))::putNull);
            }
        });
        return patch;
    }

    /** The survivor's versions before and after. */
    record Joined(long before, long after) {}

    /**
     * What is left of a merge in the survivor's record.
     *
     * @param kept names of properties that were changed since, and stay
     * @param version that took the rest back; null when there was nothing to
     */
    record Apart(List<String> kept, Long version) {}
}
