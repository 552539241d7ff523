package io.clientele.contracts;

/** What happens to the journal. */
public sealed interface InteractionEvent extends Event {

    InteractionState interaction();

    @Override
    default Topic topic() {
        return Topic.INTERACTIONS;
    }

    @Override
    default String key() {
        return interaction().id().toString();
    }

    @Override
    default String partitionKey() {
        return interaction().customerId().toString();
    }

    @Override
    default long version() {
        return interaction().version();
    }

    /** An entry has been written into the journal. */
    record InteractionRecorded(InteractionState interaction) implements InteractionEvent {}

    /** An entry has been replaced or voided by a correction; the state says by which and when. */
    record InteractionCorrected(InteractionState interaction) implements InteractionEvent {}
}
