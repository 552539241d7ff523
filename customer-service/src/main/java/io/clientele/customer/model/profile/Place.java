package io.clientele.customer.model.profile;

/** Where the customer is. */
public record Place(String region, String citySize) {

    public static final Place UNKNOWN = new Place(null, null);
}
