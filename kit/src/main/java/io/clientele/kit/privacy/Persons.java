package io.clientele.kit.privacy;

import java.util.Collection;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * Whose data a service keeps, and where. A service that has one hands out what it keeps of a person, and keeps who looked at
 * them, in a table {@code access_entry}.
 */
public interface Persons {

    /**
     * SQL that answers as {@code id} those who are there and were not erased.
     *
     * @param ids SQL for an array of ids
     */
    String among(String ids);

    /** Everybody who is the same person as this one, itself included; refused when there has to be a record and is none. */
    Collection<UUID> together(UUID person);

    /** What to read by what to call it; the only argument of each is an array of ids. */
    SequencedMap<String, String> held();
}
