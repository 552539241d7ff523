package io.clientele.customer.part;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.history.Differences;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Judgement;
import io.clientele.customer.record.World;
import io.clientele.kit.http.Caller;
import io.clientele.kit.http.Tags;
import io.clientele.kit.json.MergePatch;
import io.clientele.kit.json.StrictJson;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Ids;

/** Parts of customers, changed under their version: of those who change the same version, one wins. */
@ApplicationScoped
public class Parts {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final PartRows rows;
    private final Documents documents;
    private final StrictJson json;
    private final Judgement judgement;
    private final Cursors cursors;
    private final Caller caller;
    private final Ids ids;
    private final World world;

    Parts(
            PartRows rows,
            Documents documents,
            StrictJson json,
            Judgement judgement,
            Cursors cursors,
            Caller caller,
            Ids ids,
            World world) {
        this.rows = rows;
        this.documents = documents;
        this.json = json;
        this.judgement = judgement;
        this.cursors = cursors;
        this.caller = caller;
        this.ids = ids;
        this.world = world;
    }

    @Transactional
    public <T> Part<T> add(PartKind<T> kind, UUID customer, T content) {
        var part = made(customer, content, caller.subject());
        rows.insert(kind, part);
        return part;
    }

    @Transactional
    public <T> Part<T> get(PartKind<T> kind, UUID customer, UUID id) {
        return rows.find(kind, customer, id, false).orElseThrow(() -> unknown(kind, id));
    }

    /** Nobody else changes it before the transaction ends. */
    @Transactional
    public <T> Part<T> held(PartKind<T> kind, UUID customer, UUID id) {
        return rows.find(kind, customer, id, true).orElseThrow(() -> unknown(kind, id));
    }

    /** The one that was added first: the only one, of kinds of which a customer has one at most. */
    @Transactional
    public <T> Optional<Part<T>> first(PartKind<T> kind, UUID customer) {
        return rows.after(kind, customer, FIRST_ID, 1).stream().findFirst();
    }

    /** In the order in which they were added. */
    @Transactional
    public <T> Page<Part<T>> page(PartKind<T> kind, UUID customer, PageRequest page) {
        var after = cursors.open(page.cursor(), kind.code(), customer)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(FIRST_ID);
        var found = rows.after(kind, customer, after, page.limit() + 1);
        var total = page.counted() ? (Long) rows.count(kind, customer) : null;
        return Page.of(
                found, page.limit(), last -> cursors.seal(List.of(last.id().toString()), kind.code(), customer), total);
    }

    /**
     * Applies a merge patch; one that changes nothing makes no new version.
     *
     * @param rules what is wrong with what such a part says
     */
    @Transactional
    public <T> Part<T> change(
            PartKind<T> kind, UUID customer, UUID id, String ifMatch, JsonNode patch, Function<T, List<Fault>> rules) {
        var before = held(kind, customer, id);
        Tags.requireMatch(ifMatch, before.version());
        json.requireKnown(patch, kind.type());
        var after = allowed(kind, before.content(), tree -> MergePatch.apply(tree, patch), rules);
        return rewrite(kind, before, after, caller.subject());
    }

    /** What a change makes of what a part says; refused for what it breaks. */
    public <T> T allowed(
            PartKind<T> kind, T before, Function<ObjectNode, JsonNode> change, Function<T, List<Fault>> rules) {
        var after = judgement.read(before, change.apply(documents.tree(before)), kind.type());
        judgement.check(before, after, kind.type(), rules);
        return after;
    }

    /** Many at once, as they are; all are new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> void addAll(PartKind<T> kind, List<Part<T>> some) {
        if (!some.isEmpty()) {
            rows.insertAll(kind, some);
        }
    }

    /** One that is to be added. */
    public <T> Part<T> made(UUID customer, T content, String by) {
        var now = world.now().now();
        return new Part<>(ids.next(), customer, 1, content, now, by, now, by);
    }

    @Transactional
    public <T> Optional<Part<T>> find(PartKind<T> kind, UUID customer, UUID id) {
        return rows.find(kind, customer, id, false);
    }

    /** Whoever's it is; nobody else changes it before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Optional<Part<T>> held(PartKind<T> kind, UUID id) {
        return rows.find(kind, id);
    }

    /** Those that are found by exactly this name. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> List<Part<T>> named(PartKind<T> kind, UUID customer, String name) {
        return rows.named(kind, customer, name);
    }

    /** Puts something else in the place of what is held; nothing new makes no new version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Part<T> rewrite(PartKind<T> kind, Part<T> before, T after, String by) {
        var differences = Differences.between(documents.tree(before.content()), documents.tree(after));
        if (differences.isEmpty()) {
            return before;
        }
        var changed = before.changed(after, world.now().now(), by);
        rows.update(kind, changed, differences);
        return changed;
    }

    /** What a version changed, as the history keeps it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ArrayNode changes(UUID part, long version) {
        return rows.versions(part, version + 1, 1).getFirst().changes();
    }

    /** With its history. One that is gone already is fine. */
    @Transactional
    public void remove(PartKind<?> kind, UUID customer, UUID id) {
        rows.delete(kind, customer, id);
    }

    /** The newest version first. */
    @Transactional
    public Page<VersionRow> history(PartKind<?> kind, UUID customer, UUID id, PageRequest page) {
        long version = get(kind, customer, id).version();
        var below = cursors.open(page.cursor(), kind.code(), id)
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(Long.MAX_VALUE);
        return Page.of(
                rows.versions(id, below, page.limit() + 1),
                page.limit(),
                last -> cursors.seal(List.of(Long.toString(last.version())), kind.code(), id),
                page.counted() ? (Long) version : null);
    }

    private static Rejection unknown(PartKind<?> kind, UUID id) {
        return Rejection.notFound(
                kind.code() + "_NOT_FOUND", "The customer has nothing of that kind under " + id + ".");
    }
}
