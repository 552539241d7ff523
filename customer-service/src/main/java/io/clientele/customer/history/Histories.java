package io.clientele.customer.history;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.ArrayNode;

import io.clientele.customer.model.PersonalProperties;
import io.clientele.customer.record.CustomerRepository;
import io.clientele.customer.record.Documents;
import io.clientele.kit.http.Caller;

/** The versions of a customer, as they are shown to whoever asks; each method is one transaction. */
@ApplicationScoped
class Histories {

    private final CustomerRepository repository;
    private final CustomerVersions versions;
    private final Documents documents;
    private final Caller caller;

    Histories(CustomerRepository repository, CustomerVersions versions, Documents documents, Caller caller) {
        this.repository = repository;
        this.versions = versions;
        this.documents = documents;
        this.caller = caller;
    }

    /** The versions below one, newest first, one more than asked for when there are more. */
    @Transactional
    List<VersionView> below(UUID id, long below, int limit) {
        repository.standing(id);
        return versions.newestFirst(id, below, limit + 1).stream()
                .map(this::shown)
                .toList();
    }

    @Transactional
    long count(UUID id) {
        return versions.count(id);
    }

    private VersionView shown(CustomerVersions.Row row) {
        var changes = (ArrayNode) documents.parse(row.changes());
        var shown = VersionView.changes(changes, name -> !caller.seesPersonalData() && PersonalProperties.hides(name));
        return new VersionView(row.version(), row.changedAt(), row.changedBy(), shown);
    }
}
