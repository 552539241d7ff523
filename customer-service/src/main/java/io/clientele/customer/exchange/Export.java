package io.clientele.customer.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.customer.attribute.Attributes;
import io.clientele.customer.exchange.model.Separator;
import io.clientele.customer.listing.RecordStream;
import io.clientele.customer.search.Listing;
import io.clientele.kit.rejection.Rejection;

/** Writes records out as they come, as lines or as a table. */
@ApplicationScoped
public class Export {

    private static final String MASKED = "masked";

    /** Each holds a connection to the database for as long as its reader takes; most are left to everybody else. */
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final RecordStream records;
    private final Attributes attributes;
    private final Cells cells;

    Export(RecordStream records, Attributes attributes, Cells cells) {
        this.records = records;
        this.attributes = attributes;
        this.cells = cells;
    }

    /** Refuses before anything is written when as many others are being written as may be. */
    public void write(Writing one) throws IOException {
        if (!places.tryAcquire()) {
            throw Rejection.unavailable(
                    "EXPORTS_UNDER_WAY",
                    MOST_AT_ONCE + " exports are being read already; try again when one of them has ended.");
        }
        try {
            one.run();
        } finally {
            places.release();
        }
    }

    void lines(
            Listing listing, List<String> properties, boolean masked, Consumer<Collection<UUID>> seen, OutputStream out)
            throws IOException {
        new RowFile(out)
                .lines(
                        Set.copyOf(withMask(properties, masked).toList()),
                        sink -> records.each(listing, masked, seen, sink));
    }

    /**
     * @param separator what parts the cells
     * @param marked whether a mark says that the table is UTF-8, which some spreadsheets need to be told
     */
    void table(
            Listing listing,
            List<String> properties,
            boolean masked,
            Separator separator,
            boolean marked,
            Consumer<Collection<UUID>> seen,
            OutputStream out)
            throws IOException {
        var known = new Columns(attributes.declared().types());
        var columns = withMask(properties, masked)
                .flatMap(property -> known.written(property).stream())
                .toList();
        new RowFile(out).table(columns, cells, separator, marked, sink -> records.each(listing, masked, seen, sink));
    }

    /** What writes a file. */
    public interface Writing {
        void run() throws IOException;
    }

    private static Stream<String> withMask(List<String> properties, boolean masked) {
        return Stream.concat(properties.stream(), masked ? Stream.of(MASKED) : Stream.empty());
    }
}
