package io.clientele.customer.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.clientele.contracts.ErasureState;
import io.clientele.customer.erasure.ErasureRows.Confirmation;
import io.clientele.customer.erasure.ErasureView.StoreView;
import io.clientele.customer.erasure.trace.PersonTables;
import io.clientele.customer.record.World;

/** Puts the proofs of erasures together from what every service has said, and from what is left of files that were sent before. */
@ApplicationScoped
class Proofs {

    private static final String HERE = "customer-service";

    private final ErasureRows rows;
    private final ErasedSince since;
    private final World world;

    Proofs(ErasureRows rows, ErasedSince since, World world) {
        this.rows = rows;
        this.since = since;
        this.world = world;
    }

    /** Those of these erasures, as they stand now. */
    Function<Erasure, ErasureView> of(List<Erasure> erasures) {
        var said = rows.confirmations(
                erasures.stream().flatMap(each -> each.customers().stream()).toList());
        var unread = since.unread(erasures.stream().map(Erasure::id).toList());
        return each -> view(each, said, unread.contains(each.id()));
    }

    private ErasureView view(Erasure erasure, Map<UUID, List<Confirmation>> said, boolean unread) {
        var confirmed = Erasures.SERVICES.stream()
                .filter(service -> erasure.customers().stream()
                        .allMatch(one -> said.getOrDefault(one, List.of()).stream()
                                .anyMatch(each -> each.service().equals(service))))
                .toList();
        var awaited = new ArrayList<>(Erasures.SERVICES);
        awaited.removeAll(confirmed);
        var stores = stores(erasure, said, confirmed, unread);
        return new ErasureView(
                erasure.id(),
                erasure.customerId(),
                erasure.customers(),
                erasure.reason(),
                erasure.requestedAt(),
                erasure.requestedBy(),
                erasure.erasedAt(),
                awaited.isEmpty() ? StoreState.DONE : StoreState.PENDING,
                awaited.isEmpty()
                        ? stores.stream()
                                .map(StoreView::until)
                                .max(Comparator.naturalOrder())
                                .orElse(null)
                        : null,
                awaited,
                stores);
    }

    /** Each place once, with the moment at which the last of those erased is gone from it. */
    private List<StoreView> stores(
            Erasure erasure, Map<UUID, List<Confirmation>> said, List<String> services, boolean unread) {
        var now = world.now().now();
        var found = new LinkedHashMap<String, StoreView>();
        for (var service : services) {
            erasure.customers().stream()
                    .flatMap(one -> said.getOrDefault(one, List.of()).stream())
                    .filter(each -> each.service().equals(service))
                    .flatMap(each -> each.stores().stream())
                    .map(store -> view(service, store, unread && waits(service, store), now))
                    .forEach(store -> found.merge(
                            service + "/" + store.name(),
                            store,
                            (one, other) -> one.until().isBefore(other.until()) ? other : one));
        }
        return List.copyOf(found.values());
    }

    private static boolean waits(String service, ErasureState.Store store) {
        return service.equals(HERE) && PersonTables.UNTIL_READ.contains(store.name());
    }

    /** A file goes when it has been read, however long it waits for that: while it is there, the moment moves on. */
    private static StoreView view(String service, ErasureState.Store store, boolean unread, Instant now) {
        var until = unread ? now.plus(PersonTables.FILES_WITHIN) : store.goneBy();
        return new StoreView(
                service, store.name(), store.kind(), until.isAfter(now) ? StoreState.PENDING : StoreState.DONE, until);
    }
}
