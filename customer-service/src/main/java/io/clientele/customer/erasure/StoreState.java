package io.clientele.customer.erasure;

/** Whether something of the person can still be in a store. */
public enum StoreState {
    PENDING,
    DONE
}
