package io.clientele.customer.model.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.clientele.customer.model.contact.ContactRules;
import io.clientele.customer.model.world.Circumstances;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Faults;

/** The rules that a record must keep by itself, one line each. */
public final class ProfileRules {

    private static final List<Rule> ALL = List.of(
            ProfileRules::onlyPeopleHavePersonalProperties,
            ProfileRules::onlyOrganisationsHaveCompanyProperties,
            ProfileRules::nobodyIsBornTomorrow,
            ProfileRules::rolesAreNamedOnce,
            ProfileRules::referencesAreNamedOnce,
            ProfileRules::amountsAreNotNegative,
            ProfileRules::acquisitionCostIsInBaseCurrency,
            ProfileRules::contactPointsAreSound);

    private ProfileRules() {}

    /** Everything that is wrong with the profile. */
    public static List<Fault> faults(Profile profile, Circumstances circumstances) {
        var faults = new Faults();
        ALL.forEach(rule -> rule.check(profile, circumstances, faults));
        return faults.list();
    }

    private static void onlyPeopleHavePersonalProperties(Profile profile, Circumstances c, Faults faults) {
        if (profile.kind().organisation()) {
            profile.person()
                    .known()
                    .forEach(name -> faults.add(Fault.pointer(
                            "/" + name,
                            "NOT_FOR_ORGANISATIONS",
                            name + " belongs to customers of kind INDIVIDUAL only.")));
        }
    }

    private static void onlyOrganisationsHaveCompanyProperties(Profile profile, Circumstances c, Faults faults) {
        if (!profile.kind().organisation()) {
            profile.organisation()
                    .known()
                    .forEach(name -> faults.add(Fault.pointer(
                            "/" + name,
                            "NOT_FOR_INDIVIDUALS",
                            name + " belongs to customers of kind COMPANY, GOVERNMENT or NON_PROFIT only.")));
        }
    }

    private static void nobodyIsBornTomorrow(Profile profile, Circumstances circumstances, Faults faults) {
        var born = profile.person().birthDate();
        faults.require(
                born == null || !born.isAfter(circumstances.today()),
                () -> Fault.pointer("/birthDate", "IN_THE_FUTURE", "birthDate must not be after today."));
    }

    private static void rolesAreNamedOnce(Profile profile, Circumstances circumstances, Faults faults) {
        once(profile.roles(), "/roles", faults);
    }

    private static void referencesAreNamedOnce(Profile profile, Circumstances circumstances, Faults faults) {
        once(profile.references(), "/externalReferences", faults);
    }

    private static void amountsAreNotNegative(Profile profile, Circumstances circumstances, Faults faults) {
        notNegative(profile.organisation().annualRevenue(), "/annualRevenue", faults);
        notNegative(profile.person().income(), "/income", faults);
        notNegative(profile.origin().acquisitionCost(), "/acquisitionCost", faults);
    }

    private static void acquisitionCostIsInBaseCurrency(Profile profile, Circumstances circumstances, Faults faults) {
        var cost = profile.origin().acquisitionCost();
        faults.require(
                cost == null || circumstances.baseCurrency().equals(cost.currency()),
                () -> Fault.pointer(
                        "/acquisitionCost/currency",
                        "NOT_BASE_CURRENCY",
                        "acquisitionCost must be in " + circumstances.baseCurrency()
                                + ", since it is set against value."));
    }

    private static void contactPointsAreSound(Profile profile, Circumstances circumstances, Faults faults) {
        ContactRules.check(profile.contacts().points(), circumstances, faults);
    }

    private static <T> void once(List<T> list, String pointer, Faults faults) {
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            if (!seen.add(list.get(i))) {
                faults.add(Fault.pointer(pointer + "/" + i, "DUPLICATE", "This stands in the list already."));
            }
        }
    }

    private static void notNegative(Amount amount, String pointer, Faults faults) {
        faults.require(
                amount == null || !amount.negative(),
                () -> Fault.pointer(
                        pointer + "/amount", "OUT_OF_RANGE", pointer.substring(1) + " must not be below zero."));
    }

    /** One rule: adds what breaks it. */
    private interface Rule {
        void check(Profile profile, Circumstances circumstances, Faults faults);
    }
}
