package io.clientele.segmentation.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.IndicatorState;
import io.clientele.contracts.Tombstone;
import io.clientele.segmentation.store.Database;

/** The latest indicators and scores of all customers, by identity and version: an older or repeated state changes nothing. */
@ApplicationScoped
public class Indicators {

    private static final String KEEP = """
            insert into indicator_heard as h (customer_id, version, as_of, currency, indicators, scores)
            select "customerId", version, "asOf", currency, indicators, scores
            from jsonb_to_recordset(?::jsonb) as i("customerId" uuid, version bigint, "asOf" timestamptz, currency text,
                indicators jsonb, scores jsonb)
            where not exists (select from erased_customer e where e.customer_id = i."customerId")
            order by 1
            on conflict (customer_id) do update set
                (version, as_of, currency, indicators, scores)
                = (excluded.version, excluded.as_of, excluded.currency, excluded.indicators, excluded.scores)
            where h.version < excluded.version""";

    private static final String LOCK =
            "select 1 from indicator_heard where customer_id = any(?) order by customer_id for update";

    private static final String FORGET = "delete from indicator_heard where customer_id = ? and version < ?";

    private final Database database;

    Indicators(Database database) {
        this.database = database;
    }

    /** Who changes those of many holds them first in the order of their ids, so that nobody waits for somebody who waits for them. */
    public void hold(Collection<UUID> customers) {
        database.query(LOCK, row -> true, customers);
    }

    void hear(Collection<IndicatorState> states, List<Tombstone> gone) {
        hold(Stream.concat(
                        states.stream().map(IndicatorState::customerId),
                        gone.stream().map(each -> UUID.fromString(each.key())))
                .toList());
        keep(states);
        forget(gone);
    }

    private void keep(Collection<IndicatorState> states) {
        var newest = new HashMap<UUID, IndicatorState>();
        states.forEach(s -> newest.merge(s.customerId(), s, (a, b) -> a.version() >= b.version() ? a : b));
        if (!newest.isEmpty()) {
            database.execute(KEEP, database.json(newest.values()));
        }
    }

    /** What was told before their keys went is kept no longer. */
    private void forget(List<Tombstone> gone) {
        gone.forEach(each -> database.execute(FORGET, UUID.fromString(each.key()), each.version()));
    }

    /** Empty while nothing was heard. */
    public Optional<IndicatorState> of(UUID customer) {
        return database
                .query(
                        "select customer_id, version, as_of, currency, indicators, scores from indicator_heard"
                                + " where customer_id = ?",
                        this::state,
                        customer)
                .stream()
                .findFirst();
    }

    private IndicatorState state(ResultSet row) throws SQLException {
        return new IndicatorState(
                row.getObject("customer_id", UUID.class),
                row.getLong("version"),
                Database.instant(row, "as_of"),
                row.getString("currency"),
                numbers(row.getString("indicators")),
                numbers(row.getString("scores")));
    }

    private Map<String, Double> numbers(String text) {
        return database.parse(text, Numbers.class);
    }

    /** Names the type for the reader of JSON. */
    static final class Numbers extends TreeMap<String, Double> {}
}
