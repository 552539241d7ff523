package io.clientele.kit.outbox;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.clientele.contracts.Event;

/**
 * Where events are left for the outside. They are stored in the caller's transaction, so they are told if and only if what
 * they tell of is committed. Published at least once, in the order of appending per key; not promised: an order between keys.
 */
@ApplicationScoped
public class Outbox {

    private static final Object RUNG = new Object();

    private final OutboxRows rows;
    private final Bell bell;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(OutboxRows rows, Bell bell, TransactionSynchronizationRegistry transaction) {
        this.rows = rows;
        this.bell = bell;
        this.transaction = transaction;
    }

    public void append(Event event) {
        appendAll(List.of(event));
    }

    /** Stores all events in one round trip; refuses to run outside a transaction. */
    public void appendAll(Collection<? extends Event> events) {
        if (!events.isEmpty()) {
            ringAtCommit();
            rows.insert(events.stream().map(rows::of).toList());
        }
    }

    /**
     * The same of events that are true only together, such as an entry and the one whose place it takes: readers apply those of one
     * group and partition key in one transaction.
     */
    public void appendTogether(Collection<? extends List<? extends Event>> groups) {
        if (!groups.isEmpty()) {
            ringAtCommit();
            rows.insert(groups.stream().flatMap(this::together).toList());
        }
    }

    private Stream<OutboxRow> together(List<? extends Event> group) {
        return IntStream.range(0, group.size())
                .mapToObj(i -> rows.of(
                        group.get(i),
                        group.subList(i + 1, group.size()).stream().anyMatch(later -> later.partitionKey()
                                .equals(group.get(i).partitionKey()))));
    }

    /** Stores a record for a topic that is not one of the suite's event topics, such as dead letters. */
    public void appendRaw(OutboxRow row) {
        ringAtCommit();
        rows.insert(List.of(row));
    }

    private void ringAtCommit() {
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("An event is appended only inside the transaction of what it tells");
        }
        if (transaction.getResource(RUNG) == null) {
            transaction.putResource(RUNG, true);
            transaction.registerInterposedSynchronization(new RingAfterCommit());
        }
    }

    private final class RingAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing: the rows are already in the transaction
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring();
            }
        }
    }
}
