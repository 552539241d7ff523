package io.clientele.customer.model;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.Origin;
import io.clientele.customer.model.profile.Profile;
import io.clientele.customer.model.world.Circumstances;
import io.clientele.kit.rejection.Fault;

import static org.assertj.core.api.Assertions.assertThat;

class ChangingACustomerTest {

    private static final UUID ID = UUID.fromString("0198c0de-7a11-7000-8000-000000000001");
    private static final UUID DAUGHTER = UUID.fromString("0198c0de-7a11-7000-8000-000000000002");
    private static final Circumstances LATER = new Circumstances(
            Samples.NOW.plus(Duration.ofDays(1)), Samples.TODAY.plusDays(1), Samples.CIRCUMSTANCES.baseCurrency());

    private final Customer company =
            Customer.register(ID, Samples.company().profile(), Relations.NONE, Samples.CIRCUMSTANCES);

    @Test
    void theVersionGrowsByOneAndTheBirthOfTheRecordStays() {
        var changed = company.change(Profile.of(CustomerKind.COMPANY, "Renamed"), LATER);

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.createdAt()).isEqualTo(Samples.NOW);
        assertThat(changed.updatedAt()).isEqualTo(LATER.now());
        assertThat(changed.id()).isEqualTo(ID);
    }

    @Test
    void aGroupHasNoCircles() {
        var circle = new Relations(
                Map.of(DAUGHTER, Set.of(CustomerKind.COMPANY)), Set.of(DAUGHTER, ID), Set.of(CustomerKind.COMPANY));

        assertRefused(Samples.company().below(DAUGHTER).profile(), circle, "CYCLE");
    }

    @Test
    void nobodyIsTheirOwnParentOrReferrer() {
        var self = new Relations(Map.of(ID, Set.of(CustomerKind.COMPANY)), Set.of(ID), Set.of());

        assertRefused(Samples.company().below(ID).profile(), self, "CYCLE");
        assertRefused(Samples.company().with(new Origin(null, null, null, ID)).profile(), self, "SELF");
    }

    @Test
    void anOrganisationWithSubsidiariesBecomesNoIndividual() {
        assertRefused(
                Profile.of(CustomerKind.INDIVIDUAL, "Ada"),
                new Relations(Map.of(), Set.of(), Set.of(CustomerKind.COMPANY)),
                "HAS_SUBSIDIARIES");
    }

    @Test
    void theHeadOfAHouseholdBecomesNoOrganisation() {
        var household = new Relations(Map.of(), Set.of(), Set.of(CustomerKind.INDIVIDUAL));

        assertRefused(Profile.of(CustomerKind.NON_PROFIT, "Home"), household, "HAS_HOUSEHOLD");
        assertThat(Customer.faults(ID, Profile.of(CustomerKind.INDIVIDUAL, "Ada"), household, LATER))
                .isEmpty();
    }

    private static void assertRefused(Profile profile, Relations relations, String code) {
        assertThat(Customer.faults(ID, profile, relations, LATER))
                .extracting(Fault::code)
                .containsExactly(code);
    }
}
