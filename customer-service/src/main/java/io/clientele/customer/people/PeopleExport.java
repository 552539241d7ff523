package io.clientele.customer.people;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.customer.exchange.Cells;
import io.clientele.customer.exchange.Column;
import io.clientele.customer.exchange.Column.Form;
import io.clientele.customer.exchange.RowFile;
import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.listing.RecordStream;
import io.clientele.customer.model.contact.ContactType;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.part.Part;
import io.clientele.customer.record.Documents;
import io.clientele.customer.record.Masks;
import io.clientele.customer.search.Listing;

/** People at organisations as they go out: one after the other, each with the name and the keys of the organisation. */
@ApplicationScoped
class PeopleExport {

    private static final String POINTS = "contactPoints";
    private static final String CUSTOMER_NAME = "customerName";
    private static final String MASKED = "masked";

    /** In the order of the columns. */
    private static final Map<String, Form> FORMS = forms();

    static final List<String> PROPERTIES = List.copyOf(FORMS.keySet());

    private static final int SEEN_AT_ONCE = 500;

    private static final Map<String, Class<?>> COLUMNS = columns();

    private static final String FOUND =
            "id, kind, document ->> 'name' as name, cast(document -> 'externalReferences' as text) as keys";

    /** Of the customers that are found, and, unless these stand for themselves, of those that are merged into them. */
    private static final String PEOPLE = """
            with found as materialized (select * from %%s as asked)
            select found.id, found.kind, found.name, found.keys,
                p.id as person, p.version, cast(p.content as text) as content, p.created_at, p.created_by, p.updated_at, p.updated_by
            from (select id, id as at from found%s) as place
            join found on found.id = place.id
            join customer_part p on p.customer_id = place.at and p.kind = 'CONTACT'
            order by found.place, p.id""";

    private static final String AS_THEMSELVES = PEOPLE.formatted("");
    private static final String OF_SURVIVORS = PEOPLE.formatted(
            " union all select m.merged_into, m.id from found f join customer m on m.merged_into = f.id");

    private final RecordStream records;
    private final Documents documents;
    private final Cells cells;

    PeopleExport(RecordStream records, Documents documents, Cells cells) {
        this.records = records;
        this.documents = documents;
        this.cells = cells;
    }

    private static Map<String, Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        Stream.of("id", "version", "customerId", CUSTOMER_NAME).forEach(name -> forms.put(name, Form.TEXT));
        forms.put("customerReferences", Form.REFERENCES);
        forms.put("externalReferences", Form.REFERENCES);
        Stream.of("name", "title", "department", "buyingRole").forEach(name -> forms.put(name, Form.TEXT));
        forms.put(POINTS, Form.JSON);
        forms.put("preferredLanguage", Form.TEXT);
        forms.put("personalFacts", Form.JSON);
        Stream.of("note", "leftOn", "createdAt", "updatedAt").forEach(name -> forms.put(name, Form.TEXT));
        return forms;
    }

    private static Map<String, Class<?>> columns() {
        var columns = new LinkedHashMap<String, Class<?>>();
        columns.put("id", UUID.class);
        Stream.of("kind", "name", "keys").forEach(name -> columns.put(name, String.class));
        columns.put("person", UUID.class);
        columns.put("version", Long.class);
        columns.put("content", String.class);
        columns.put("created_at", Instant.class);
        columns.put("created_by", String.class);
        columns.put("updated_at", Instant.class);
        columns.put("updated_by", String.class);
        return columns;
    }

    void lines(Asked asked, OutputStream out) throws IOException {
        var shown = new LinkedHashSet<>(asked.properties());
        if (asked.masked()) {
            shown.add(MASKED);
        }
        new RowFile(out).lines(shown, sink -> each(asked, sink));
    }

    void table(Asked asked, Separator separator, boolean marked, OutputStream out) throws IOException {
        var columns = Stream.concat(
                        asked.properties().stream().flatMap(PeopleExport::columns),
                        asked.masked() ? Stream.of(Column.of(MASKED, Form.LIST)) : Stream.empty())
                .toList();
        new RowFile(out)
                .table(
                        columns,
                        cells,
                        separator,
                        marked,
                        sink -> each(asked, row -> {
                            spread(row);
                            sink.accept(row);
                        }));
    }

    /** Where somebody can be reached stands by type for whoever reads, and with all that is said of it. */
    private static Stream<Column> columns(String property) {
        var whole = Stream.of(Column.of(property, FORMS.get(property)));
        return property.equals(POINTS)
                ? Stream.concat(
                        Arrays.stream(ContactType.values()).map(type -> Column.of(POINTS + "." + type, Form.LIST)),
                        whole)
                : whole;
    }

    private static void spread(ObjectNode row) {
        row.path(POINTS).forEach(point -> {
            var name = POINTS + "." + point.path("type").asText();
            (row.get(name) instanceof ArrayNode list ? list : row.putArray(name)).add(point.path("value"));
        });
    }

    private void each(Asked asked, Consumer<ObjectNode> sink) {
        var question = asked.merged() ? AS_THEMSELVES : OF_SURVIVORS;
        var shown = new LinkedHashSet<UUID>();
        try {
            records.rows(asked.listing(), listing -> listing.inOrder(FOUND, question), COLUMNS, row -> {
                sink.accept(row(row, asked.masked()));
                shown.add((UUID) row[0]);
                if (shown.size() == SEEN_AT_ONCE) {
                    asked.seen().accept(List.copyOf(shown));
                    shown.clear();
                }
            });
        } finally {
            asked.seen().accept(List.copyOf(shown));
        }
    }

    private ObjectNode row(Object[] row, boolean masked) {
        var customer = (UUID) row[0];
        var person = new Part<>(
                (UUID) row[4],
                customer,
                (Long) row[5],
                documents.read((String) row[6], RegisterContact.class),
                (Instant) row[7],
                (String) row[8],
                (Instant) row[9],
                (String) row[10]);
        var view = ContactView.of(person, Locale.ENGLISH);
        var tree = documents.tree(masked ? view.hidden() : view);
        if (person.content().buyingRole() != null) {
            tree.put("buyingRole", person.content().buyingRole().name());
        }
        boolean shortened = masked && !CustomerKind.valueOf((String) row[1]).organisation();
        tree.put(CUSTOMER_NAME, shortened ? Masks.shortened((String) row[2]) : (String) row[2]);
        if (shortened) {
            tree.withArray(MASKED).add(CUSTOMER_NAME);
        }
        if (row[3] != null) {
            var keys = tree.putArray("customerReferences");
            documents.parse((String) row[3]).forEach(key -> keys.addObject()
                    .put("system", key.path("system").asText())
                    .put("id", key.path("id").asText()));
        }
        return inOrder(tree);
    }

    private static ObjectNode inOrder(ObjectNode tree) {
        var row = tree.objectNode();
        Stream.concat(PROPERTIES.stream(), Stream.of(MASKED))
                .filter(tree::has)
                .forEach(name -> row.set(name, tree.get(name)));
        return row;
    }

    /**
     * What is to go out.
     *
     * @param merged whether merged customers stand for themselves; else whoever is there is at the survivor
     * @param seen is told whose people the file was given, some at a time
     */
    record Asked(
            Listing listing, List<String> properties, boolean merged, boolean masked, Consumer<Collection<UUID>> seen) {

        private static final Set<String> TELLING = Set.of("name", POINTS, "personalFacts", "note");

        static boolean tells(List<String> properties) {
            return properties.stream().anyMatch(TELLING::contains);
        }
    }
}
