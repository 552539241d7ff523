package io.clientele.customer.search;

/** Phone numbers as a deployment in a region reads them. */
public final class Numbers {

    private Numbers() {}

    public static PhoneNumbers of(String region) {
        return new PhoneNumbers(region);
    }
}
