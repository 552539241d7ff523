package io.clientele.customer.view;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.search.Listing;
import io.clientele.customer.search.PhoneNumbers;
import io.clientele.customer.search.filter.CustomerFilter;
import io.clientele.kit.http.Caller;
import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.time.Zone;

/** From what a caller asks for, by itself and by a view, to those customers whom the caller may be told of. */
@ApplicationScoped
public class Listings {

    private final SavedViews saved;
    private final Attributes attributes;
    private final Cursors cursors;
    private final Zone zone;
    private final PhoneNumbers phones;
    private final Caller caller;

    Listings(SavedViews saved, Attributes attributes, Cursors cursors, Zone zone, PhoneNumbers phones, Caller caller) {
        this.saved = saved;
        this.attributes = attributes;
        this.cursors = cursors;
        this.zone = zone;
        this.phones = phones;
        this.caller = caller;
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
        return listing;
    }
}
