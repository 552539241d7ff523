package io.clientele.customer.change;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.customer.change.ExternalReferences.Claim;
import io.clientele.customer.model.Customer;
import io.clientele.customer.model.profile.ExternalReference;

/** A customer that may be registered once its references turn out to be free. */
record Draft(int index, Customer customer, String document, byte[] digest) {

    UUID id() {
        return customer.id();
    }

    List<ExternalReference> references() {
        return customer.profile().references();
    }

    Stream<Claim> claims() {
        return references().stream().map(reference -> new Claim(reference, id(), digest));
    }

    boolean sameBodyAs(ExternalReferences.Holder holder) {
        return Objects.deepEquals(digest, holder.digest());
    }
}
