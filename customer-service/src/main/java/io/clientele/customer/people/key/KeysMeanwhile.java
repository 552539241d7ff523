package io.clientele.customer.people.key;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.people.key.PersonKeys.Claim;
import io.clientele.customer.people.key.PersonKeys.Holder;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

/** Who has which key while rows of a file are done: who had it before, or came to it by an earlier row. They are claimed together, at the end. */
public final class KeysMeanwhile {

    private final Map<ExternalReference, Holder> holders;
    private final List<Claim> claims = new ArrayList<>();

    /** @param before who has the keys that the rows name; those who have them, and where they are, nobody else changes meanwhile */
    public KeysMeanwhile(Map<ExternalReference, Holder> before) {
        holders = new HashMap<>(before);
    }

    /** Whom keys name; none when nobody has any of them. */
    public Optional<Holder> named(Collection<ExternalReference> keys) {
        var named = keys.stream().map(holders::get).filter(Objects::nonNull).toList();
        var people = named.stream().map(Holder::person).distinct().count();
        if (people > 1) {
            throw Rejection.invalid(Fault.pointer(
                    "/externalReferences",
                    "SEVERAL_PEOPLE",
                    "externalReferences must belong to one person; these belong to " + people + "."));
        }
        return named.stream().findFirst();
    }

    /** Who was added with the same body. */
    public Optional<UUID> addedWith(Collection<ExternalReference> keys, List<String> digests, UUID organisation) {
        var held = keys.stream().map(holders::get).filter(Objects::nonNull).toList();
        return Holder.addedWith(held, digests, organisation);
    }

    /**
     * Somebody comes to have these keys; refused where others have any.
     *
     * @param had those of them that the person has already
     * @param digest of the body with which the person is added; null when a row changes somebody
     */
    public void take(
            UUID person, UUID organisation, List<ExternalReference> had, List<ExternalReference> keys, String digest) {
        if (keys.stream()
                .map(holders::get)
                .anyMatch(holder -> holder != null && !holder.person().equals(person))) {
            throw PersonKeys.taken(person, keys, holders);
        }
        keys.stream().filter(key -> !had.contains(key)).forEach(key -> {
            if (holders.putIfAbsent(key, new Holder(person, organisation, digest)) == null) {
                claims.add(new Claim(key, person, digest));
            }
        });
    }

    /** @return whether nobody else took one of them meanwhile */
    public boolean claimed(PersonKeys table) {
        return table.claim(claims);
    }
}
