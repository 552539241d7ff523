package io.clientele.customer.quality;

import java.time.Period;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.customer.model.profile.CustomerKind;

/** What should be known of a customer, and for how long it is believed. */
@Singleton
class QualityRules {

    private static final String PEOPLE =
            "name,contactPoints,region,ownerId,source,birthDate,gender,education,occupation,income,householdSize,lifeStage,"
                    + "maritalStatus,buyingMotive,preferredChannel,preferredLanguage";

    private static final String ORGANISATIONS =
            "name,contactPoints,region,ownerId,source,citySize,industry,annualRevenue,employees,operatingState,purchasingPlan,"
                    + "preferredChannel,preferredLanguage";

    private final List<String> ofPeople;
    private final List<String> ofOrganisations;
    private final Period lasts;

    QualityRules(
            @ConfigProperty(name = "clientele.quality.expected-of-people", defaultValue = PEOPLE) List<String> ofPeople,
            @ConfigProperty(name = "clientele.quality.expected-of-organisations", defaultValue = ORGANISATIONS)
                    List<String> ofOrganisations,
            @ConfigProperty(name = "clientele.quality.stale-after", defaultValue = "P180D") String lasts) {
        this.ofPeople = ofPeople;
        this.ofOrganisations = ofOrganisations;
        this.lasts = Period.parse(lasts);
    }

    List<String> expected(CustomerKind kind) {
        return kind.organisation() ? ofOrganisations : ofPeople;
    }

    Period staleAfter() {
        return lasts;
    }
}
