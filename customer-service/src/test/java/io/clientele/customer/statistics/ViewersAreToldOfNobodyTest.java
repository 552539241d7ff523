package io.clientele.customer.statistics;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

/** What viewers see masked in records they are not told by numbers either; and whoever sees numbers of a few has looked at them. */
@QuarkusTest
@WithBackends
class ViewersAreToldOfNobodyTest {

    private static final String[] OF_PEOPLE = {
        "age",
        "gender",
        "education",
        "occupation",
        "lifeStage",
        "maritalStatus",
        "dwelling",
        "values",
        "buyingMotive",
        "birthDate",
        "income",
        "householdSize"
    };

    private final String region = "V" + UUID.randomUUID();
    private final String statistics = "/api/v1/customer-statistics?region=" + region;
    private String person;

    @BeforeEach
    void somebody() {
        person = register("""
                {"kind":"INDIVIDUAL","name":"Ada","region":"%s","gender":"FEMALE","birthDate":"1984-05-17","buyingMotive":"ETHICS",
                 "income":{"amount":"5000","currency":"CNY"},"contactPoints":[{"type":"EMAIL","value":"ada@example.com"}]}""".formatted(region));
        register(
                "{\"kind\":\"COMPANY\",\"name\":\"Firm\",\"region\":\"%s\",\"buyingMotive\":\"ECONOMY\",\"employees\":7}"
                        .formatted(region));
    }

    @Test
    void personalPropertiesAreLeftOutAndNamed() {
        get("viewer", statistics)
                .statusCode(200)
                .body("customers", equalTo(2))
                .body("masked", containsInAnyOrder(OF_PEOPLE))
                .body("counts.property", everyItem(not(is(in(OF_PEOPLE)))))
                .body("numbers.property", everyItem(not(is(in(OF_PEOPLE)))))
                .body("amounts.property", everyItem(not(is(in(OF_PEOPLE)))))
                .body("days.property", everyItem(not(is(in(OF_PEOPLE)))))
                .body("counts.property", hasItems("kind", "region", "industry", "contactTypes"))
                .body(not(containsString("FEMALE")))
                .body(not(containsString("1984")))
                .body(not(containsString("ETHICS")));
        get("agent", statistics)
                .body("masked", equalTo(null))
                .body("counts.property", hasItems("gender", "buyingMotive"));
    }

    @Test
    void askedForThemTheyAreRefused() {
        for (var property : OF_PEOPLE) {
            get("viewer", statistics + "&fields=kind," + property)
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"))
                    .body("errors.parameter", contains("fields"))
                    .body("errors[0].detail", containsString(property));
        }
        get("viewer", statistics + "&gender=FEMALE").statusCode(403).body("errors.parameter", contains("gender"));
        get("viewer", statistics + "&contactPoint=ada@example.com&kind=COMPANY").statusCode(403);
    }

    @Test
    void ofOrganisationsAllIsBusiness() {
        get("viewer", statistics + "&kind=COMPANY&fields=buyingMotive,employees,gender")
                .statusCode(200)
                .body("masked", equalTo(null))
                .body("counts.find { it.property == 'buyingMotive' }.values.value", contains("ECONOMY"))
                .body("counts.find { it.property == 'gender' }.missing", equalTo(1))
                .body("numbers[0].median", equalTo(7));
    }

    @Test
    void whoeverReadsOfFewHasLookedAtThem() {
        get("agent", statistics + "&fields=gender").statusCode(200);
        get("agent", statistics + "&fields=kind,employees").statusCode(200);
        Patience.until("the look is written", () -> operations().size() == 1);
        get("agent", statistics).statusCode(200);
        Patience.until("the second is written", () -> operations()
                .equals(List.of("getCustomerStatistics", "getCustomerStatistics")));
    }

    private List<String> operations() {
        return get("manager", "/api/v1/accesses?customerId=" + person)
                .extract()
                .jsonPath()
                .getList("items.operation");
    }
}
