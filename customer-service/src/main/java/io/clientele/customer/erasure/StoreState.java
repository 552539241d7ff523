package io.clientele.customer.erasure;

/** Whether something of the person can still be in a store. */
enum StoreState {
    PENDING,
    DONE
}
