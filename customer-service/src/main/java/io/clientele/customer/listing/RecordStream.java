package io.clientele.customer.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import io.clientele.customer.CustomerFields;
import io.clientele.customer.CustomerView;
import io.clientele.customer.record.CustomerEntity;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Masks;
import io.clientele.customer.record.PropertyForm;
import io.clientele.customer.search.Listing;
import io.clientele.customer.search.Statement;

/** All records a filter finds, one after the other as they are at one moment, however many there are. */
@ApplicationScoped
public class RecordStream {

    /** Whoever reads slowly may take so long, in seconds. */
    private static final int LONGEST = 6 * 60 * 60;

    private static final int AT_ONCE = 500;

    /** A record may have 200,000 characters, and each export holds so many of them as they came from the database. */
    private static final int FETCHED = 50;

    private static final List<String> FIRST = List.of("id", "version");
    private static final List<String> LAST = List.of("createdAt", "updatedAt");

    private final CustomerLists lists;
    private final Session session;
    private final Documents documents;

    RecordStream(CustomerLists lists, Session session, Documents documents) {
        this.lists = lists;
        this.session = session;
        this.documents = documents;
    }

    /**
     * Hands every record to the sink, with amounts exactly as they were written.
     *
     * @param masked whether it is shown as to a viewer
     * @param seen is told whom the sink was given, some at a time
     */
    public void each(Listing listing, boolean masked, Consumer<Collection<UUID>> seen, Consumer<ObjectNode> sink) {
        QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> {
            var given = new ArrayList<UUID>();
            try (var rows = lists.scroll(listing, FETCHED)) {
                while (rows.next()) {
                    given.add(rows.get().id);
                    sink.accept(shown(rows.get(), masked));
                    session.clear();
                    if (given.size() == AT_ONCE) {
                        seen.accept(List.copyOf(given));
                        given.clear();
                    }
                }
            } finally {
                seen.accept(List.copyOf(given));
            }
        });
    }

    /**
     * Hands every row of a question about the records to the sink.
     *
     * @param columns of the rows with their types, in their order
     */
    public void rows(
            Listing listing,
            Function<Listing, Statement> question,
            Map<String, Class<?>> columns,
            Consumer<Object[]> sink) {
        QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> {
            try (var rows = lists.scroll(listing, question, columns, AT_ONCE)) {
                while (rows.next()) {
                    sink.accept(rows.get());
                }
            }
        });
    }

    private ObjectNode shown(CustomerEntity row, boolean masked) {
        var record = documents.read(row.document);
        var tree = documents.tree(
                new CustomerView(row.id, row.version, record, row.createdAt, row.updatedAt, row.mergedInto, null));
        return masked ? Masks.mask(tree) : tree;
    }

    /** The properties to be shown, in their order: those asked for, or all. */
    public static List<String> properties(String fields) {
        Set<String> asked = CustomerFields.of(fields).names();
        var all = new ArrayList<>(FIRST);
        all.addAll(PropertyForm.WRITABLE.keySet());
        all.removeIf(name -> PropertyForm.WRITABLE.get(name) == PropertyForm.KEY_OF_ANOTHER);
        all.addAll(LAST);
        if (!asked.isEmpty()) {
            all.retainAll(asked);
        }
        return all;
    }
}
