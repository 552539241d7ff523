package io.clientele.interaction.erasure;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.interaction.database.Database;
import io.clientele.kit.time.Ids;

/** Erases in years that have come back whoever was erased while they were away. */
@ApplicationScoped
public class ReturnedYears {

    private final Database database;
    private final Bringing bringing;
    private final Erasures erasures;
    private final Mentions mentions;
    private final Ids ids;

    ReturnedYears(Database database, Bringing bringing, Erasures erasures, Mentions mentions, Ids ids) {
        this.database = database;
        this.bringing = bringing;
        this.erasures = erasures;
        this.mentions = mentions;
        this.ids = ids;
    }

    /** In the transaction in which the entries are a part of the journal again, and what was kept of their sales is not read any more. */
    public void countAsBefore(String partition, String kept) {
        database.update(KeptSales.countAs(partition, kept));
    }

    /**
     * Brings their entries under the id of nobody that what was kept of their sales stands under, so that their figures are those of one
     * customer again; what was told of the kept sales is taken back, and they are dropped. Entries of others that name them do so no
     * more, neither by id nor in words.
     *
     * @param kept the table of sales that was kept, no part of any other any more; done once, it is not there
     */
    @Transactional
    public void sweep(String partition, String kept) {
        boolean there = database.first("select 1 where to_regclass(?) is not null", row -> true, kept)
                .isPresent();
        var nobodies = there ? nobodies(partition, kept) : new HashMap<UUID, UUID>();
        database.query(KeptSales.erased(partition), row -> row.getObject(1, UUID.class))
                .forEach(erased -> {
                    bringing.bring(erased, nobodies.computeIfAbsent(erased, id -> ids.nobody()));
                    erasures.forget(erased);
                });
        for (var named = mentions.named(partition); !named.isEmpty(); named = mentions.named(partition)) {
            mentions.rename(named.stream()
                    .collect(Collectors.toMap(each -> each, each -> nobodies.getOrDefault(each, ids.nobody()))));
        }
        mentions.silence(partition);
        if (there) {
            bringing.takeBackKept(kept);
            database.update("drop table " + kept);
        }
    }

    private Map<UUID, UUID> nobodies(String partition, String kept) {
        var nobodies = new HashMap<UUID, UUID>();
        database.query(
                KeptSales.nobodies(partition, kept),
                row -> nobodies.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        return nobodies;
    }
}
