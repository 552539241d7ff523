package io.clientele.customer.change;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.clientele.customer.change.ExternalReferences.Claim;
import io.clientele.customer.model.Customer;
import io.clientele.customer.model.profile.ExternalReference;

/**
 * A customer that may be registered once its references turn out to be free.
 *
 * @param digest of the body, whatever the order of its references
 * @param digestAsSent of the body as it came, which is what was kept of bodies before their order did not matter
 */
record Draft(int index, Customer customer, String document, byte[] digest, byte[] digestAsSent) {

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
        return Arrays.equals(digest, holder.digest()) || Arrays.equals(digestAsSent, holder.digest());
    }
}
