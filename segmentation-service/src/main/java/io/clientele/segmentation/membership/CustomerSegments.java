package io.clientele.segmentation.membership;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.clientele.kit.page.Cursors;
import io.clientele.kit.page.Page;
import io.clientele.kit.page.PageRequest;
import io.clientele.kit.rejection.Moved;
import io.clientele.kit.rejection.Rejection;
import io.clientele.segmentation.cut.Cuts;
import io.clientele.segmentation.scheme.Scheme;
import io.clientele.segmentation.scheme.Schemes;
import io.clientele.segmentation.standing.CustomerStanding;
import io.clientele.segmentation.standing.Standings;
import io.clientele.segmentation.store.Database;

/** The classes of one customer, now and in the past. */
@ApplicationScoped
class CustomerSegments {

    private final Standings standings;
    private final MembershipRows rows;
    private final Cuts cuts;
    private final Cursors cursors;
    private final Database database;

    CustomerSegments(Standings standings, MembershipRows rows, Cuts cuts, Cursors cursors, Database database) {
        this.standings = standings;
        this.rows = rows;
        this.cuts = cuts;
        this.cursors = cursors;
        this.database = database;
    }

    /** One snapshot, so that a class and the figures behind it are of the same moment. */
    @Transactional
    CustomerSegmentsView of(UUID customerId, Locale language) {
        database.run("set transaction isolation level repeatable read read only");
        var customer = find(customerId);
        requireStanding(customer);
        var memberships = rows.of(List.of(customerId)).getOrDefault(customerId, Map.of());
        return new CustomerSegmentsView(Schemes.ALL.stream()
                .flatMap(scheme -> Stream.ofNullable(memberships.get(scheme.code()))
                        .map(membership -> view(customer, scheme, membership, language)))
                .toList());
    }

    private CustomerSegmentsView.Item view(
            CustomerStanding customer, Scheme scheme, Membership membership, Locale language) {
        var cut = Optional.ofNullable(membership.cutId()).flatMap(cuts::find);
        var found = scheme.classify(customer.standing(), cut);
        return CustomerSegmentsView.Item.of(scheme, membership, found, language);
    }

    @Transactional
    Page<MoveView> history(UUID customerId, List<String> schemes, PageRequest page, Locale language) {
        find(customerId);
        Object[] boundTo = {"moves", customerId, schemes};
        long below = cursors.open(page.cursor(), boundTo)
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(Long.MAX_VALUE);
        return Page.of(
                        rows.moves(customerId, schemes, below, page.limit() + 1),
                        page.limit(),
                        last -> cursors.seal(List.of(Long.toString(last.id())), boundTo),
                        page.counted() ? rows.countMoves(customerId, schemes) : null)
                .map(move -> MoveView.of(move, language));
    }

    /** Whoever asks for a merged customer is sent to its survivor; its own ledger stays readable. */
    private static void requireStanding(CustomerStanding customer) {
        if (customer.merged()) {
            throw new Moved(
                    customer.customerId(),
                    customer.mergedInto(),
                    Rejection.conflict(
                            "CUSTOMER_MERGED",
                            "The customer is merged into " + customer.mergedInto() + "; use that one."));
        }
    }

    private CustomerStanding find(UUID customerId) {
        return standings
                .find(customerId)
                .orElseThrow(() -> Rejection.notFound("CUSTOMER_NOT_FOUND", "There is no such customer."));
    }
}
