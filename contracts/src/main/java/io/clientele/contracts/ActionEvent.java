package io.clientele.contracts;

/** What happens to the actions that follow from a customer's classes. */
public sealed interface ActionEvent extends Event {

    ActionState action();

    @Override
    default Topic topic() {
        return Topic.ACTIONS;
    }

    @Override
    default String key() {
        return action().id().toString();
    }

    @Override
    default String partitionKey() {
        return action().customerId().toString();
    }

    @Override
    default long version() {
        return action().version();
    }

    /** An action is proposed for a customer. */
    record ActionProposed(ActionState action) implements ActionEvent {}

    /** An action was accepted, done, dismissed, or withdrawn because its reason is gone. */
    record ActionChanged(ActionState action) implements ActionEvent {}
}
