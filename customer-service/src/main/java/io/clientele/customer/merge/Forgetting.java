package io.clientele.customer.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.change.Changes;
import io.clientele.customer.history.CustomerVersions;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.kit.sql.Sql;

/** Takes out of a record what it kept when a merge was undone, for it was said of somebody else as well, who is erased. */
@ApplicationScoped
public class Forgetting {

    /** What an import said that was taken back, and its taking back, say nothing; what was taken back in part says what it kept. */
    private static final String TAKEN_BACK = """
            select v.version, case when r.reversal = 'KEPT' and v.version = r.version then r.kept_fields end
            from customer_version v
            join customer_import_row r on r.customer_id = v.customer_id and r.contact_id is null and (
                r.reversal = 'REVERTED' and v.version in (r.version, r.reversal_version)
                or r.reversal = 'KEPT' and v.version = r.version and r.kept_fields is not null
                or v.version = any(r.partial_versions))
            where v.customer_id = ? and v.version > ?""";

    private final CustomerRepository customers;
    private final CustomerVersions history;
    private final Changes changes;
    private final Documents documents;
    private final Sql sql;

    Forgetting(CustomerRepository customers, CustomerVersions history, Changes changes, Documents documents, Sql sql) {
        this.customers = customers;
        this.history = history;
        this.changes = changes;
        this.documents = documents;
        this.sql = sql;
    }

    /**
     * Lets the survivor say again what it said before the merge, as another version, unless it was changed after the merge was undone
     * otherwise than by imports that were taken back.
     *
     * @param merged the version that the merge made
     * @param properties that the merge changed and its undoing kept
     * @return what was said of these between the merge and its undoing, as changes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<JsonNode> forget(UUID survivor, long merged, Instant undone, Collection<String> properties, String by) {
        var row = customers.held(survivor).orElseThrow(() -> CustomerRepository.unknown(survivor));
        var later = history.newestFirst(survivor, Long.MAX_VALUE, Math.toIntExact(row.version - merged));
        var saidSince = new HashSet<String>();
        var left = sql.query(TAKEN_BACK, Forgetting::left, survivor, merged).stream()
                .collect(Collectors.toMap(Left::version, Left::properties, (one, other) -> one));
        later.stream().filter(version -> version.changedAt().isAfter(undone)).forEach(version -> properties(version)
                .filter(property -> !left.containsKey(version.version())
                        || left.get(version.version()).contains(property))
                .forEach(saidSince::add));
        var made = history.newestFirst(survivor, merged + 1, 1).getFirst();
        changes.rewrite(row, record -> without(record, made, properties, saidSince), by);
        return later.stream()
                .filter(version -> !version.changedAt().isAfter(undone))
                .<JsonNode>mapMulti(
                        (version, each) -> documents.parse(version.changes()).forEach(each))
                .filter(change -> properties.contains(change.path("property").asText()))
                .toList();
    }

    private Stream<String> properties(CustomerVersions.Row version) {
        return StreamSupport.stream(documents.parse(version.changes()).spliterator(), false)
                .map(change -> change.path("property").asText());
    }

    private static Left left(ResultSet row) throws SQLException {
        var kept = row.getArray(2);
        return new Left(row.getLong(1), kept == null ? Set.of() : Set.copyOf(List.of((String[]) kept.getArray())));
    }

    private ObjectNode without(
            ObjectNode record, CustomerVersions.Row made, Collection<String> properties, Collection<String> saidSince) {
        for (var change : documents.parse(made.changes())) {
            var parting = new Parting(change);
            if (properties.contains(parting.property()) && !saidSince.contains(parting.property())) {
                var left = parting.forgotten(record.path(parting.property()));
                if (left.isMissingNode()) {
                    record.remove(parting.property());
                } else {
                    record.set(parting.property(), left);
                }
            }
        }
        return record;
    }

    /** What of a version still counts as said although it was taken back. */
    private record Left(long version, Set<String> properties) {}
}
