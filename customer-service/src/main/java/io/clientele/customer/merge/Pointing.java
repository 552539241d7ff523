package io.clientele.customer.merge;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.clientele.contracts.CustomerState.WalletEstimate;
import io.clientele.customer.Records;
import io.clientele.customer.history.CustomerVersions;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Profiles;
import io.clientele.customer.record.World;
import io.clientele.customer.told.CustomerEvents;
import io.clientele.customer.told.DatedFacts;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.Versions;
import io.clientele.kit.sql.Sql;

/** Who answers for whom, in the rows of customers, their histories, and to the other services. */
@ApplicationScoped
class Pointing {

    private static final String UNDER = """
            with recursive under as (
                select cast(? as uuid) as id
                union
                select member.customer_id from under
                join customer_merge merge on merge.survivor_id = under.id
                join customer_merge_member member on member.merge_id = merge.id and member.standing)
            select id from under order by id""";

    private final CustomerRepository customers;
    private final CustomerVersions history;
    private final Records records;
    private final DatedFacts dated;
    private final Documents documents;
    private final Outbox outbox;
    private final Versions versions;
    private final Sql sql;
    private final World world;

    Pointing(
            CustomerRepository customers,
            CustomerVersions history,
            Records records,
            DatedFacts dated,
            Documents documents,
            Outbox outbox,
            Versions versions,
            Sql sql,
            World world) {
        this.customers = customers;
        this.history = history;
        this.records = records;
        this.dated = dated;
        this.documents = documents;
        this.outbox = outbox;
        this.versions = versions;
        this.sql = sql;
        this.world = world;
    }

    /** These, and all who are merged into them, are answered for by the survivor. */
    void point(List<UUID> merged, UUID survivor, String by) {
        once(() -> merged.stream().flatMap(one -> under(one).stream()).forEach(one -> tell(one, survivor, by)));
    }

    /** These stand for themselves again, and each answers for those who were merged into it. */
    void release(List<UUID> merged, String by) {
        once(() -> merged.forEach(one -> under(one).forEach(below -> tell(below, below.equals(one) ? null : one, by))));
    }

    /**
     * What survivors are found by is read from all who are merged into them: it is written once for each survivor, when all are told, so that
     * the work does not grow with the square of their number.
     */
    private void once(Runnable told) {
        sql.query("select begin_moving()", row -> true);
        told.run();
        sql.query("select end_moving()", row -> true);
    }

    /** Credit and wallet that count for a customer and those merged into it. */
    void tellFacts(UUID survivor) {
        customers.flush();
        var found = dated.of(survivor);
        var wallet = found.wallet();
        records.facts(
                survivor,
                found.grade().orElse(null),
                wallet.map(WalletEstimate::yearlyAmount).orElse(null),
                wallet.map(WalletEstimate::estimatedOn).orElse(null));
    }

    private List<UUID> under(UUID customer) {
        return sql.query(UNDER, row -> row.getObject(1, UUID.class), customer);
    }

    private void tell(UUID id, UUID survivor, String by) {
        var row = customers.held(id).orElseThrow(() -> CustomerRepository.unknown(id));
        var change = JsonNodeFactory.instance.objectNode().put("property", CustomerVersions.MERGED_INTO);
        if (row.mergedInto != null) {
            change.put("old", row.mergedInto.toString());
        }
        if (survivor != null) {
            change.put("new", survivor.toString());
        }
        row.mergedInto = survivor;
        row.version++;
        row.eventVersion = versions.next(row.eventVersion);
        row.updatedAt = world.now().now();
        row.updatedBy = by;
        customers.flush();
        history.changed(row, JsonNodeFactory.instance.arrayNode().add(change).toString());
        outbox.append(CustomerEvents.changed(Profiles.customer(row, documents.read(row.document)), row, dated.of(row)));
    }
}
