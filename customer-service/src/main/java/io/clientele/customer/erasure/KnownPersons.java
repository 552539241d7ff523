package io.clientele.customer.erasure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.clientele.customer.Records;
import io.clientele.customer.Snapshot;
import io.clientele.kit.privacy.Persons;

/** Everybody who has a record. */
@Singleton
class KnownPersons implements Persons {

    private static final SequencedMap<String, String> HELD = queries();

    private final Records records;

    KnownPersons(Records records) {
        this.records = records;
    }

    @Override
    public String among(String ids) {
        return "select c.id from customer c where c.id = any(" + ids + ")";
    }

    @Override
    public Collection<UUID> together(UUID person) {
        return records.together(person).stream().map(Snapshot::id).toList();
    }

    @Override
    public SequencedMap<String, String> held() {
        return HELD;
    }

    private static SequencedMap<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("record", """
                select id, merged_into, version, document, created_at, created_by, updated_at, updated_by, credit_grade, wallet_yearly, wallet_on, checked_at from customer where id = any(?)""");
        queries.put(
                "externalReferences", "select system, reference from external_reference where customer_id = any(?)");
        queries.put(
                "versions", "select * from customer_version where customer_id = any(?) order by customer_id, version");
        queries.put("parts", "select * from customer_part where customer_id = any(?) order by id");
        queries.put("partVersions", """
                select v.* from customer_part_version v join customer_part p on p.id = v.part_id where p.customer_id = any(?) order by v.part_id, v.version""");
        queries.put(
                "partReferences",
                "select r.person_id, r.system, r.reference from person_reference r join customer_part p on p.id = r.person_id where p.customer_id = any(?) order by r.person_id, r.system, r.reference");
        queries.put("datedFacts", "select * from dated_fact where customer_id = any(?) order by id");
        queries.put("consents", "select * from consent_entry where customer_id = any(?) order by id");
        queries.put("ownerships", "select * from ownership where customer_id = any(?) order by id");
        queries.put(
                "ownershipContacts",
                "select * from ownership_contact where customer_id = any(?) order by at, entry_id");
        queries.put("ownershipRequests", "select * from ownership_request where customer_id = any(?) order by id");
        return queries;
    }
}
