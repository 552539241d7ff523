package io.clientele.customer.model;

import java.util.Collection;
import java.util.Set;

import io.clientele.customer.model.profile.CustomerKind;

/**
 * What viewers see masked, and so may not ask by either: what a list finds, counts or puts in order tells of it as much as showing
 * it would.
 */
public final class PersonalProperties {

    /** Only people have them. */
    public static final Set<String> OF_PEOPLE = Set.of(
            "birthDate",
            "gender",
            "education",
            "income",
            "occupation",
            "householdSize",
            "lifeStage",
            "maritalStatus",
            "dwelling",
            "personality",
            "values");

    /** Of a person these are personal, of an organisation they are business. */
    public static final Set<String> TRAITS = Set.of("buyingMotive", "tastes", "needs", "attributes", "parentId");

    /** Shortened, whosever they are. */
    public static final String POINTS = "contactPoints";

    public static final String NAME = "name";

    private PersonalProperties() {}

    /** Whether old and new values of a property are kept from viewers. */
    public static boolean hides(String property) {
        return OF_PEOPLE.contains(property)
                || TRAITS.contains(property)
                || property.equals(NAME)
                || property.equals(POINTS);
    }

    /**
     * Whether asking by a property would tell what is masked. Whoever leaves people out may ask by all but contact points.
     *
     * @param kinds those that are asked for; none are all
     */
    public static boolean told(String property, Collection<CustomerKind> kinds) {
        return property.equals(POINTS) || hides(property) && people(kinds);
    }

    /** Whether there may be people among customers of these kinds; none are all. */
    public static boolean people(Collection<CustomerKind> kinds) {
        return kinds.isEmpty() || kinds.contains(CustomerKind.INDIVIDUAL);
    }
}
