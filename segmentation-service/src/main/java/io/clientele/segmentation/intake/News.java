package io.clientele.segmentation.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.CustomerState;
import io.clientele.contracts.Event;
import io.clientele.contracts.ValuationEvent.ValuationChanged;
import io.clientele.contracts.ValuationState;

/**
 * What a batch of events says of one customer: the newest state of each kind.
 *
 * @param customer absent when the batch has none
 * @param valuation absent when the batch has none
 */
record News(UUID customerId, CustomerState customer, ValuationState valuation) {

    /** One for every customer, in the order in which the batch first speaks of them. */
    static List<News> of(List<Event> batch) {
        var news = new LinkedHashMap<UUID, News>();
        batch.forEach(event -> note(news, event));
        return List.copyOf(news.values());
    }

    private static void note(Map<UUID, News> news, Event event) {
        switch (event) {
            case CustomerRegistered registered -> note(news, registered.customer());
            case CustomerChanged changed -> note(news, changed.customer());
            // what a merged customer was worth itself is kept, for when the merge is undone: whichever is heard first
            case ValuationChanged changed
            when !changed.valuation().ofAMergedCustomer() -> note(news, changed.valuation());
            default -> {
                // the topics asked for carry nothing else
            }
        }
    }

    private static void note(Map<UUID, News> news, CustomerState state) {
        news.merge(state.id(), new News(state.id(), state, null), News::newer);
    }

    private static void note(Map<UUID, News> news, ValuationState state) {
        news.merge(state.customerId(), new News(state.customerId(), null, state), News::newer);
    }

    private static News newer(News a, News b) {
        return new News(a.customerId, newer(a.customer, b.customer), newer(a.valuation, b.valuation));
    }

    private static CustomerState newer(CustomerState a, CustomerState b) {
        return a == null || b != null && b.version() > a.version() ? b : a;
    }

    private static ValuationState newer(ValuationState a, ValuationState b) {
        return a == null || b != null && b.version() > a.version() ? b : a;
    }

    static List<CustomerState> customers(Collection<News> news) {
        return news.stream().map(News::customer).filter(c -> c != null).toList();
    }

    static List<ValuationState> valuations(Collection<News> news) {
        return news.stream().map(News::valuation).filter(v -> v != null).toList();
    }
}
