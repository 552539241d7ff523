package io.clientele.customer.part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.customer.history.Undo;
import io.clientele.customer.record.Documents;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;

/** What parts of customers were: as they are, and every change since undone. Those that were removed are gone with their past. */
@ApplicationScoped
public class PastParts {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final PartRows rows;
    private final Documents documents;
    private final Cursors cursors;

    PastParts(PartRows rows, Documents documents, Cursors cursors) {
        this.rows = rows;
        this.documents = documents;
        this.cursors = cursors;
    }

    /** As it was then; none when it was added later. */
    @Transactional
    public <T> Optional<Part<T>> find(PartKind<T> kind, UUID customer, UUID id, Instant then) {
        return rows.find(kind, customer, id, false)
                .filter(part -> !part.createdAt().isAfter(then))
                .map(part -> was(kind, part, then));
    }

    /** The one that was there then and had been added first. */
    @Transactional
    public <T> Optional<Part<T>> first(PartKind<T> kind, UUID customer, Instant then) {
        return rows.after(kind, customer, then, FIRST_ID, 1).stream()
                .findFirst()
                .map(part -> was(kind, part, then));
    }

    /** Those that were there then, in the order in which they were added. */
    @Transactional
    public <T> Page<Part<T>> page(PartKind<T> kind, UUID customer, Instant then, PageRequest page) {
        var after = cursors.open(page.cursor(), kind.code(), customer, then)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(FIRST_ID);
        var found = rows.after(kind, customer, then, after, page.limit() + 1).stream()
                .map(part -> was(kind, part, then))
                .toList();
        var total = page.counted() ? (Long) rows.count(kind, customer, then) : null;
        return Page.of(
                found,
                page.limit(),
                last -> cursors.seal(List.of(last.id().toString()), kind.code(), customer, then),
                total);
    }

    /** What was changed of all that are there, the newest first. */
    @Transactional
    public Page<ChangedPart> changes(PartKind<?> kind, UUID customer, PageRequest page) {
        var bound = new Object[] {"changes", kind.code(), customer};
        var after = cursors.open(page.cursor(), bound).orElse(List.of(LATEST.toString(), LAST_ID.toString(), "0"));
        return Page.of(
                rows.changes(
                        kind,
                        customer,
                        Instant.parse(after.get(0)),
                        UUID.fromString(after.get(1)),
                        Long.parseLong(after.get(2)),
                        page.limit() + 1),
                page.limit(),
                last -> cursors.seal(
                        List.of(
                                last.version().changedAt().toString(),
                                last.partId().toString(),
                                Long.toString(last.version().version())),
                        bound),
                page.counted() ? (Long) rows.countChanges(kind, customer) : null);
    }

    private <T> Part<T> was(PartKind<T> kind, Part<T> part, Instant then) {
        if (!part.updatedAt().isAfter(then)) {
            return part;
        }
        var versions = rows.since(part.id(), then);
        var made = versions.getLast();
        var content = documents.tree(part.content());
        for (var later : versions.subList(0, versions.size() - 1)) {
            content = Undo.of(content, later.changes());
        }
        return new Part<>(
                part.id(),
                part.customerId(),
                made.version(),
                documents.read(documents.text(content), kind.type()),
                part.createdAt(),
                part.createdBy(),
                made.changedAt(),
                made.changedBy());
    }
}
