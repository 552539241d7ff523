package io.clientele.kit.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;

import org.jboss.logging.MDC;

import io.clientele.contracts.Event;
import io.clientele.contracts.PolicyEvent.ModelActivated;
import io.clientele.contracts.Tombstone;
import io.clientele.contracts.Topic;
import io.clientele.kit.rejection.Rejection;
import io.clientele.kit.sql.Sql;

/** Notes the highest version of every model, and fails on some as feeds may fail. */
@Singleton
class LedgerFeed implements Feed {

    static final String REFUSED = "refused-";
    static final String DEFECT = "defect-";
    static final String VIOLATING = "violating-";
    static final String UNLUCKY = "unlucky-";

    final AtomicInteger failuresLeft = new AtomicInteger();
    final List<String> requestIds = new CopyOnWriteArrayList<>();
    final List<Tombstone> gone = new CopyOnWriteArrayList<>();
    private final Sql sql;

    LedgerFeed(Sql sql) {
        this.sql = sql;
    }

    @PostConstruct
    void open() {
        sql.execute("create table if not exists ledger (model text primary key, version bigint not null,"
                + " times int not null default 1, constraint versions_are_positive check (version > 0))");
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.POLICIES);
    }

    @Override
    public int lanes() {
        return 3;
    }

    @Override
    public void accept(List<Event> batch) {
        for (var event : batch) {
            if (event instanceof ModelActivated activated) {
                requestIds.add(String.valueOf(MDC.get("requestId")));
                note(activated);
            } else if (event instanceof Tombstone tombstone) {
                gone.add(tombstone);
            }
        }
    }

    private void note(ModelActivated activated) {
        sql.execute(
                """
                insert into ledger (model, version) values (?, ?)
                on conflict (model) do update set version = excluded.version, times = ledger.times + 1
                where excluded.version > ledger.version""",
                activated.model(),
                activated.model().startsWith(VIOLATING) ? -activated.version() : activated.version());
        if (activated.model().startsWith(REFUSED)) {
            throw Rejection.conflict("NOT_WANTED", "We do not take this one.");
        }
        if (activated.model().startsWith(DEFECT) && failuresLeft.get() >= 0) {
            throw new NullPointerException("a defect");
        }
        if (activated.model().startsWith(UNLUCKY) && failuresLeft.getAndDecrement() > 0) {
            throw new UncheckedIOException(new IOException("the network is away"));
        }
    }

    Long versionOf(String model) {
        return sql.query("select version from ledger where model = ?", row -> row.getLong(1), model).stream()
                .findFirst()
                .orElse(null);
    }

    int timesOf(String model) {
        return sql.query("select times from ledger where model = ?", row -> row.getInt(1), model)
                .getFirst();
    }

    long models(String prefix) {
        return sql.count("select count(*) from ledger where model like ?", prefix + "%");
    }
}
