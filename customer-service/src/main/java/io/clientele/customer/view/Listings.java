package io.clientele.customer.view;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.search.Listing;
import io.clientele.customer.search.PhoneNumbers;
import io.clientele.customer.search.filter.CustomerFilter;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Zone;

/** From what a caller asks for, by itself and by a view, to those customers whom the caller may be told of. */
@ApplicationScoped
public class Listings {

    private static final String ONE =
            "select unnest(with_merged(coalesce(merged_into, id))) from customer where id = any(?)";

    private final SavedViews saved;
    private final Attributes attributes;
    private final Cursors cursors;
    private final Zone zone;
    private final PhoneNumbers phones;
    private final Caller caller;
    private final Sql sql;

    Listings(
            SavedViews saved,
            Attributes attributes,
            Cursors cursors,
            Zone zone,
            PhoneNumbers phones,
            Caller caller,
            Sql sql) {
        this.saved = saved;
        this.attributes = attributes;
        this.cursors = cursors;
        this.zone = zone;
        this.phones = phones;
        this.caller = caller;
        this.sql = sql;
    }

    /** All of them. */
    public Listing of(CustomerFilter filter, UUID view) {
        return of(filter, view, new PageRequest());
    }

    /** @param view that says what the filter leaves open, or null */
    public Listing of(CustomerFilter filter, UUID view, PageRequest page) {
        saved.apply(view, filter);
        var listing = Listing.of(filter, page, cursors, zone, phones, !caller.seesPersonalData());
        attributes.requireDeclared(listing.attributes());
        if (filter.traits == null) {
            return listing;
        }
        filter.traits.parentId = saidToBe(filter.traits.parentId);
        filter.traits.referredBy = saidToBe(filter.traits.referredBy);
        return listing.meaning(filter, zone, phones);
    }

    /** Records go on naming a merged customer, so whoever is asked for is meant under every id. */
    private List<UUID> saidToBe(List<UUID> asked) {
        if (asked == null || asked.isEmpty()) {
            return asked;
        }
        var one = sql.query(ONE, row -> row.getObject(1, UUID.class), (Object) asked.toArray(UUID[]::new));
        return Stream.concat(asked.stream(), one.stream()).distinct().sorted().toList();
    }
}
