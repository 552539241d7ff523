package io.clientele.contracts;

/** What happens to what is known of a relation. */
public sealed interface IndicatorEvent extends Event {

    IndicatorState indicators();

    @Override
    default Topic topic() {
        return Topic.INDICATORS;
    }

    @Override
    default String key() {
        return indicators().customerId().toString();
    }

    @Override
    default String partitionKey() {
        return key();
    }

    @Override
    default long version() {
        return indicators().version();
    }

    /** An indicator or a score of a customer is materially another than before. */
    record IndicatorsChanged(IndicatorState indicators) implements IndicatorEvent {}
}
