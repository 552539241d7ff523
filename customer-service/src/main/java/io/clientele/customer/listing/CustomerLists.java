package io.clientele.customer.listing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.search.Listing;
import io.clientele.customer.search.Statement;
import io.clientele.kit.page.Page;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Customers as a list asks for them. */
@ApplicationScoped
class CustomerLists {

    /** By a sample that the database keeps for its plans; of words that are rare in it the longest. */
    private static final String RAREST = """
            with sample as materialized (
                select unnest(cast(cast(histogram_bounds as text) as text[]) || cast(cast(most_common_vals as text) as text[])) as name from pg_stats
                where schemaname = current_schema() and tablename = 'customer_text' and attname = 'said')
            select word from unnest(cast(?1 as text[])) with ordinality as asked (word, place)
            order by (select count(*) from sample where position(word in name) > 0), length(word) desc, place limit 1""";

    private final Session session;

    CustomerLists(Session session) {
        this.session = session;
    }

    @Transactional
    Page<CustomerEntity> list(Listing listing) {
        var rows = page(listing);
        var total = listing.counted() ? count(listing) : null;
        return Page.of(rows, listing.limit(), row -> listing.seal(row.id, row.createdAt, row.updatedAt), total);
    }

    /** The page asked for and one row more, which tells that another page follows. */
    private List<CustomerEntity> page(Listing listing) {
        planForWhatIsAsked();
        requireItsPlace(listing);
        return listing.walk()
                .map(this::rows)
                .filter(rows -> listing.whole(rows.size()))
                .orElseGet(() -> rows(led(listing).page()));
    }

    /** After somebody who is gone it would seem that nobody follows. */
    private void requireItsPlace(Listing listing) {
        if (listing.follows()
                .filter(id -> session.find(CustomerEntity.class, id) == null)
                .isPresent()) {
            throw Rejection.malformed(Fault.parameter(
                    "cursor",
                    "CURSOR_REFUSED",
                    "cursor stands at a customer who is gone since; read the list again from its beginning."));
        }
    }

    private Listing led(Listing listing) {
        return listing.words().size() < 2 ? listing : listing.ledBy(rarest(listing.words()));
    }

    String rarest(List<String> words) {
        return session.createNativeQuery(RAREST, String.class)
                .setParameter(1, words.toArray(String[]::new))
                .getSingleResult();
    }

    private List<CustomerEntity> rows(Statement statement) {
        return asked(statement, CustomerEntity.class).getResultList();
    }

    /** A plan that is kept for any text walks through all customers in their order, and finds a rare name last. */
    private void planForWhatIsAsked() {
        session.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set local plan_cache_mode = force_custom_plan");
            }
        });
    }

    /** All that is asked for, some rows in memory at a time; inside a transaction. */
    ScrollableResults<CustomerEntity> scroll(Listing listing, int atOnce) {
        planForWhatIsAsked();
        return asked(led(listing).all(), CustomerEntity.class)
                .setFetchSize(atOnce)
                .setReadOnly(true)
                .scroll(ScrollMode.FORWARD_ONLY);
    }

    /** Rows of a question about all that is asked for, likewise. */
    ScrollableResults<Object[]> scroll(
            Listing listing, Function<Listing, Statement> question, Map<String, Class<?>> columns, int atOnce) {
        planForWhatIsAsked();
        var query = asked(question.apply(led(listing)), Object[].class);
        columns.forEach(query::addScalar);
        return query.setFetchSize(atOnce).setReadOnly(true).scroll(ScrollMode.FORWARD_ONLY);
    }

    private long count(Listing listing) {
        return asked(led(listing).count(), Long.class).getSingleResult();
    }

    private <T> NativeQuery<T> asked(Statement statement, Class<T> type) {
        var query = session.createNativeQuery(statement.text(), type);
        for (int i = 0; i < statement.arguments().size(); i++) {
            query.setParameter(i + 1, statement.arguments().get(i));
        }
        return query;
    }
}
