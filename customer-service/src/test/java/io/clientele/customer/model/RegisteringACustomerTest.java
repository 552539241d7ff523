package io.clientele.customer.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.customer.model.profile.Amount;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.CustomerRole;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.model.profile.Organisation;
import io.clientele.customer.model.profile.Origin;
import io.clientele.customer.model.profile.Profile;
import io.clientele.customer.model.profile.ProfileRules;
import io.clientele.customer.model.profile.RecordSource;
import io.clientele.kit.rejection.Fault;
import io.clientele.kit.rejection.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegisteringACustomerTest {

    private static final UUID ID = UUID.fromString("0198c0de-7a11-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0198c0de-7a11-7000-8000-000000000002");

    @Test
    void anIndividualNeedsAKindAndANameOnly() {
        var customer = register(Profile.of(CustomerKind.INDIVIDUAL, "王小明"), Relations.NONE);

        assertThat(customer.version()).isEqualTo(1);
        assertThat(customer.createdAt()).isEqualTo(Samples.NOW).isEqualTo(customer.updatedAt());
        assertThat(customer.profile().roles()).containsExactly(CustomerRole.CUSTOMER);
    }

    @Test
    void everyFaultIsNamedInOneAnswer() {
        var profile = Samples.individual()
                .with(new Organisation("FOOD", Samples.money("-1"), 3, null, null))
                .with(Samples.born(LocalDate.of(2030, 1, 1)))
                .profile();

        assertThat(faults(profile))
                .extracting(Fault::name)
                .containsExactlyInAnyOrder(
                        "/industry", "/annualRevenue", "/employees", "/birthDate", "/annualRevenue/amount");
    }

    @Test
    void anOrganisationHasNoBirthday() {
        var profile =
                Samples.company().with(Samples.born(LocalDate.of(1984, 5, 17))).profile();

        assertThat(faults(profile)).singleElement().satisfies(fault -> {
            assertThat(fault.name()).isEqualTo("/birthDate");
            assertThat(fault.code()).isEqualTo("NOT_FOR_ORGANISATIONS");
        });
    }

    @Test
    void somebodyMayBeBornToday() {
        assertThat(faults(Samples.individual().with(Samples.born(Samples.TODAY)).profile()))
                .isEmpty();
    }

    @Test
    void aReferenceIsNamedOnce() {
        var profile = Samples.company()
                .with(List.of(new ExternalReference("erp", "42"), new ExternalReference("erp", "42")))
                .profile();

        assertThat(faults(profile)).extracting(Fault::name).containsExactly("/externalReferences/1");
    }

    @Test
    void acquisitionCostIsInBaseCurrency() {
        var cost = new Amount(new BigDecimal("10"), "EUR");
        var profile = Samples.company()
                .with(new Origin(RecordSource.WEB, null, cost, null))
                .profile();

        assertThat(faults(profile)).extracting(Fault::name).containsExactly("/acquisitionCost/currency");
    }

    @Test
    void theParentExistsAndIsAnOrganisation() {
        var profile = Samples.company().below(OTHER).profile();

        assertThat(rejection(profile, Relations.NONE).faults())
                .extracting(Fault::code)
                .containsExactly("UNKNOWN_CUSTOMER");
        assertThat(rejection(profile, known(OTHER, CustomerKind.INDIVIDUAL)).faults())
                .extracting(Fault::code)
                .containsExactly("NOT_AN_ORGANISATION");
        assertThat(register(profile, known(OTHER, CustomerKind.GOVERNMENT)).version())
                .isEqualTo(1);
    }

    @Test
    void theHeadOfAHouseholdIsAPersonAlsoWhenItStandsForItselfAgain() {
        var profile = Samples.individual().below(OTHER).profile();

        assertThat(register(profile, known(OTHER, CustomerKind.INDIVIDUAL)).version())
                .isEqualTo(1);
        for (var kinds : List.of(Set.of(CustomerKind.COMPANY), Set.of(CustomerKind.INDIVIDUAL, CustomerKind.COMPANY))) {
            assertThat(rejection(profile, new Relations(Map.of(OTHER, kinds), Set.of(), Set.of()))
                            .faults())
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.name()).isEqualTo("/parentId");
                        assertThat(fault.code()).isEqualTo("NOT_AN_INDIVIDUAL");
                    });
        }
    }

    @Test
    void whoReferredTheCustomerExists() {
        var profile = Samples.individual()
                .with(new Origin(RecordSource.REFERRAL, null, null, OTHER))
                .profile();

        assertThat(rejection(profile, Relations.NONE).faults())
                .extracting(Fault::name)
                .containsExactly("/referredBy");
        assertThat(register(profile, known(OTHER, CustomerKind.INDIVIDUAL)).version())
                .isEqualTo(1);
    }

    private static Relations known(UUID id, CustomerKind kind) {
        return new Relations(Map.of(id, Set.of(kind)), Set.of(), Set.of());
    }

    private static List<Fault> faults(Profile profile) {
        return ProfileRules.faults(profile, Samples.CIRCUMSTANCES);
    }

    private static Customer register(Profile profile, Relations relations) {
        return Customer.register(ID, profile, relations, Samples.CIRCUMSTANCES);
    }

    private static Rejection rejection(Profile profile, Relations relations) {
        var thrown = new Rejection[1];
        assertThatThrownBy(() -> register(profile, relations))
                .isInstanceOfSatisfying(Rejection.class, rejection -> thrown[0] = rejection);
        assertThat(thrown[0].kind()).isEqualTo(Rejection.Kind.INVALID);
        return thrown[0];
    }
}
