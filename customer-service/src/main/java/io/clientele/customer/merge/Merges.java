package io.clientele.customer.merge;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import io.clientele.customer.history.VersionView;
import io.clientele.customer.model.PersonalProperties;
import io.clientele.customer.record.World;
import io.clientele.customer.words.Coded;
import io.clientele.kit.accesslog.Looked;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.time.Ids;

/** Says that customers are one, and takes it back. */
@ApplicationScoped
class Merges {

    private static final UUID LAST_ID = new UUID(-1, -1);

    private final Joining joining;
    private final MergeRows rows;
    private final TransactionManager transactions;
    private final Cursors cursors;
    private final Caller caller;
    private final Looked looked;
    private final Ids ids;
    private final World world;

    Merges(
            Joining joining,
            MergeRows rows,
            TransactionManager transactions,
            Cursors cursors,
            Caller caller,
            Looked looked,
            Ids ids,
            World world) {
        this.joining = joining;
        this.rows = rows;
        this.transactions = transactions;
        this.cursors = cursors;
        this.caller = caller;
        this.looked = looked;
        this.ids = ids;
        this.world = world;
    }

    @Transactional
    MergeView merge(MergeCustomers body) {
        Wishes.check(body);
        var merge = done(body, Wishes.of(body, joining.hold(body.survivorId(), body.mergedIds())));
        rows.insert(merge);
        return view(merge);
    }

    /** Does it all and takes it back, so that whatever would be refused is refused. */
    @Transactional
    MergeView tried(MergeCustomers body) {
        Wishes.check(body);
        var records = joining.hold(body.survivorId(), body.mergedIds());
        Wishes.refuseGuesses(body, records, this::hides);
        var merge = done(body, Wishes.of(body, records));
        var differences = Wishes.differences(body, records, this::hides);
        var view = view(merge, differences, Doubts.of(body.survivorId(), records, caller.language()));
        rollBack();
        return view;
    }

    private void rollBack() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was done once is done; of two who undo the same, the second finds it done. */
    @Transactional
    void undo(UUID id) {
        rows.erasedAt(id).ifPresent(at -> {
            throw Rejection.conflict(
                    "MERGE_ERASED",
                    "The customers of this merge were erased at " + at + ": there is nobody left to be parted.");
        });
        var merge = rows.find(id, true).orElseThrow(() -> unknown(id));
        if (!merge.standing()) {
            return;
        }
        rows.standingOf(merge.survivor()).ifPresent(other -> {
            throw Rejection.conflict(
                    "MERGE_BUILT_UPON",
                    "The survivor was itself merged into another customer: undo merge " + other + " first.");
        });
        rows.builtUpon(merge).stream().findFirst().ifPresent(other -> {
            throw Rejection.conflict(
                    "MERGE_BUILT_UPON",
                    "Merge " + other.id() + " changed the same properties of the survivor later: undo it first.");
        });
        rows.release(id);
        var apart = joining.part(merge.survivor(), merge.merged(), merge.joined(), caller.subject());
        rows.undone(id, world.now().now(), caller.subject(), apart);
    }

    @Transactional
    MergeView get(UUID id) {
        return view(rows.find(id, false).orElseThrow(() -> unknown(id)));
    }

    /** The newest first. */
    @Transactional
    Page<MergeView> page(UUID customer, Boolean standing, PageRequest page) {
        var below = cursors.open(page.cursor(), "customer-merges", customer, standing)
                .map(position -> UUID.fromString(position.getFirst()))
                .orElse(LAST_ID);
        return Page.of(
                        rows.below(below, customer, standing, page.limit() + 1),
                        page.limit(),
                        last -> cursors.seal(List.of(last.id().toString()), "customer-merges", customer, standing),
                        page.counted() ? (Long) rows.count(customer, standing) : null)
                .map(this::view);
    }

    private Merge done(MergeCustomers body, Wishes wishes) {
        var joined =
                wishes.at(() -> joining.join(body.survivorId(), body.mergedIds(), wishes.wanted(), caller.subject()));
        var changed = names(joining.changesOf(body.survivorId(), joined));
        var now = world.now().now();
        return new Merge(
                ids.next(),
                body.survivorId(),
                body.mergedIds(),
                now,
                caller.subject(),
                joined,
                changed,
                null,
                null,
                null,
                false);
    }

    private MergeView view(Merge merge) {
        return view(merge, null, Doubts.of(merge, caller.language()));
    }

    private MergeView view(Merge merge, List<MergeView.Difference> differences, List<Coded> warnings) {
        boolean tried = differences != null;
        var changes = (ArrayNode) joining.changesOf(merge.survivor(), merge.joined());
        looked.at(merge.survivor());
        return new MergeView(
                tried ? null : merge.id(),
                merge.survivor(),
                merge.merged(),
                tried ? null : merge.mergedAt(),
                tried ? null : merge.mergedBy(),
                VersionView.changes(changes, this::hides),
                differences,
                warnings,
                merge.unmergedAt(),
                merge.unmergedBy(),
                merge.kept());
    }

    private boolean hides(String property) {
        return !caller.seesPersonalData() && PersonalProperties.hides(property);
    }

    private static List<String> names(JsonNode changes) {
        return StreamSupport.stream(changes.spliterator(), false)
                .map(change -> change.path("property").asText())
                .toList();
    }

    private static Rejection unknown(UUID id) {
        return Rejection.notFound("MERGE_NOT_FOUND", "There is no merge " + id + ".");
    }
}
