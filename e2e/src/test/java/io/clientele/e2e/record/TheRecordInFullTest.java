package io.clientele.e2e.record;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.Customers;
import io.clientele.e2e.Present;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;

/** What belongs to a customer's record, through the gateway, and what the others make of it. */
class TheRecordInFullTest {

    private final Suite suite = RunningSuite.suite();
    private final Api agent = suite.as("agent");
    private final Api manager = suite.as("manager");
    private final Api viewer = suite.as("viewer");

    @Test
    void whoHasNoCreditAndCostsMoneyIsLetGo() {
        var customer = Customers.register(agent, "Costly");
        var purchase = Customers.purchase(customer, "100", Present.daysAgo(300));
        purchase.putObject("cost").put("amount", "500").put("currency", "CNY");
        agent.post("/api/v1/interactions", purchase.toString()).expect(201);
        agent.post(of(customer, "credit-assessments"), """
                        {"capital":{"score":0},"condition":{"score":10},"capacity":{"score":0},"character":{"score":5},
                         "collateral":{"score":0},"continuity":{"score":0}}""").expect(201);
        Suite.await("the relation is to be ended", SOON, () -> agent.get("/api/v1/actions?customerId=" + customer)
                .body()
                .toString()
                .contains("END_RELATION"));
    }

    @Test
    void whoWasAssignedAndCallsHasMadeTheFirstContact() {
        var representative = "rep-" + UUID.randomUUID();
        manager.put("/api/v1/representatives/" + representative, "{\"name\":\"Li Wei\",\"capacity\":10}")
                .expect(201);
        var customer = Customers.register(agent, "Called");
        var request = agent.post("/api/v1/ownership-requests", "{\"customerId\":\"" + customer + "\"}")
                .expect(201)
                .text("/id");
        manager.put(
                        "/api/v1/ownership-requests/" + request + "/decision",
                        "{\"approved\":true,\"ownerId\":\"" + representative + "\"}")
                .expect(200);
        assertThat(agent.get("/api/v1/customers/" + customer).expect(200).text("/ownerId"))
                .isEqualTo(representative);
        var call = contact(customer);
        awaitFirstContact(customer, true);
        agent.post("/api/v1/interactions", Customers.correction(call).toString())
                .expect(201);
        awaitFirstContact(customer, false);
        contact(customer);
        awaitFirstContact(customer, true);
    }

    @Test
    void whatWasJudgedEarlierHoldsForThatTimeAlthoughItWasSaidLater() {
        var customer = Customers.register(agent, "Judged");
        agent.post(of(customer, "credit-assessments"), """
                        {"assessedOn":"%s","capital":{"score":90},"condition":{"score":90},"capacity":{"score":90},
                         "character":{"score":90},"collateral":{"score":90},"continuity":{"score":90}}""".formatted(daysAgo(40)))
                .expect(201);
        agent.post(of(customer, "credit-assessments"), """
                        {"assessedOn":"%s","capital":{"score":0},"condition":{"score":10},"capacity":{"score":0},
                         "character":{"score":5},"collateral":{"score":0},"continuity":{"score":0}}""".formatted(daysAgo(10)))
                .expect(201);
        Suite.await(
                "both are heard of",
                SOON,
                () -> viewer.get(of(customer, "indicators/CREDIT_GRADE")).status() == 200
                        && grade(customer, 5).equals("NONE"));
        assertThat(grade(customer, 20)).isEqualTo("EXCELLENT");
        assertThat(grade(customer, 50)).isEmpty();
    }

    @Test
    void onePersonAtAnOrganisationIsFoundShownAndErasedThroughTheGateway() {
        var name = "Quillon" + System.nanoTime();
        var company = agent.post("/api/v1/customers", "{\"kind\":\"COMPANY\",\"name\":\"Novak Tools\"}")
                .expect(201)
                .text("/id");
        var person = agent.post(of(company, "contacts"), "{\"name\":\"" + name + "\"}")
                .expect(201)
                .text("/id");
        assertThat(agent.get("/api/v1/customers?person=" + name).expect(200).text("/items/0/id"))
                .isEqualTo(company);
        assertThat(manager.get(of(company, "contacts/" + person + "/subject-access"))
                        .expect(200)
                        .text("/person/0/content/name"))
                .isEqualTo(name);
        var proof = suite.as("admin")
                .post(of(company, "contacts/" + person + "/erasure"), "{\"reason\":\"Asked for\"}")
                .expect(201);
        assertThat(proof.text("/stores/0/state")).isEqualTo("DONE");
        agent.get(of(company, "contacts/" + person)).expect(404);
        assertThat(agent.get("/api/v1/customers?person=" + name)
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void everyPartOfTheRecordIsKeptAndReadThroughTheGateway() {
        var company = agent.post("/api/v1/customers", "{\"kind\":\"COMPANY\",\"name\":\"Novak & Hale\"}")
                .expect(201)
                .text("/id");
        agent.post(of(company, "bonds"), "{\"legal\":{\"level\":5},\"social\":{\"level\":1}}")
                .expect(201);
        agent.post(
                        of(company, "wallet-estimates"),
                        "{\"yearlyAmount\":{\"amount\":\"800000\",\"currency\":\"CNY\"},\"origin\":\"INTERVIEW\"}")
                .expect(201);
        agent.post(of(company, "contacts"), "{\"name\":\"Ada Adler\",\"buyingRole\":\"DECISION_MAKER\"}")
                .expect(201);
        agent.post(of(company, "consents"), "{\"channel\":\"EMAIL\",\"purpose\":\"MARKETING\",\"granted\":false}")
                .expect(201);
        agent.post(of(company, "verifications"), "{}").expect(201);
        agent.post(of(company, "key-account-file"), "{\"strengths\":[\"Own foundry\"]}")
                .expect(201);

        assertThat(viewer.get(of(company, "bonds/current"))
                        .expect(200)
                        .body()
                        .path("fragile")
                        .asBoolean())
                .isTrue();
        assertThat(viewer.get(of(company, "wallet-estimates/current"))
                        .expect(200)
                        .text("/yearlyAmount/amount"))
                .isEqualTo("800000.00");
        assertThat(viewer.get(of(company, "contacts")).expect(200).text("/items/0/name"))
                .isEqualTo("A*** A***");
        assertThat(viewer.get(of(company, "consents/current"))
                        .expect(200)
                        .body()
                        .at("/items/0/granted")
                        .asBoolean())
                .isFalse();
        assertThat(viewer.get(of(company, "consents/current?asOf=2020-01-01"))
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(viewer.get(of(company, "quality"))
                        .expect(200)
                        .body()
                        .path("stale")
                        .asBoolean())
                .isFalse();
        viewer.get("/api/v1/verification-tasks").expect(200);
        agent.get(of(company, "key-account-file")).expect(200);
    }

    @Test
    void theRecordSaysWhatCountsOfConsents() {
        var mail = "c" + System.nanoTime() + "@example.com";
        var person =
                agent.post("/api/v1/customers", """
                        {"kind":"INDIVIDUAL","name":"Ada Adler","contactPoints":[{"type":"EMAIL","value":"%s","consents":[
                        {"channel":"EMAIL","purpose":"MARKETING","granted":true,"at":"2026-01-10T00:00:00Z"}]}]}""".formatted(mail)).expect(201).text("/id");
        assertThat(agent.get("/api/v1/customers/" + person)
                        .body()
                        .at("/contactPoints/0/consents/0/granted")
                        .asBoolean())
                .isTrue();
        agent.post(of(person, "consents"), "{\"channel\":\"EMAIL\",\"purpose\":\"MARKETING\",\"granted\":false}")
                .expect(201);
        var said = agent.get("/api/v1/customers/" + person).expect(200).body().at("/contactPoints/0/consents/0");
        assertThat(said.path("granted").isBoolean()).isTrue();
        assertThat(said.path("granted").asBoolean()).isFalse();
        assertThat(agent.get("/api/v1/customers?q=" + mail)
                        .expect(200)
                        .body()
                        .at("/items/0/contactPoints/0/consents/0"))
                .isEqualTo(said);
    }

    @Test
    void theWalletIsTheSumOfTheLatestOfEveryCategory() {
        var company = Customers.register(agent, "Buys tea and coffee");
        estimate(company, 30, "900", "tea");
        estimate(company, 20, "1000", "tea");
        estimate(company, 10, "300", "coffee");
        agent.post(
                        "/api/v1/interactions",
                        Customers.purchase(company, "650", Present.daysAgo(15)).toString())
                .expect(201);
        var wallet = viewer.get(of(company, "wallet-estimates/current")).expect(200);
        assertThat(wallet.text("/yearlyAmount/amount")).isEqualTo("1300.00");
        assertThat(wallet.body().path("estimates").findValuesAsText("category")).containsExactly("tea", "coffee");
        Suite.await(
                "half of the wallet is ours",
                SOON,
                () -> viewer.get(of(company, "indicators/SHARE_OF_WALLET")).status() == 200
                        && viewer.get(of(company, "indicators/SHARE_OF_WALLET"))
                                        .body()
                                        .at("/items/0/value")
                                        .asDouble()
                                == 0.5);
    }

    private void estimate(String customer, int daysAgo, String amount, String category) {
        agent.post(of(customer, "wallet-estimates"), """
                        {"estimatedOn":"%s","yearlyAmount":{"amount":"%s","currency":"CNY"},"origin":"INTERVIEW","category":"%s"}""".formatted(daysAgo(daysAgo), amount, category))
                .expect(201);
    }

    private String contact(String customer) {
        return agent.post(
                        "/api/v1/interactions",
                        "{\"customerId\":\"%s\",\"kind\":\"CONTACT\",\"channel\":\"PHONE\",\"occurredAt\":\"%s\"}"
                                .formatted(customer, Present.exactly()))
                .expect(201)
                .text("/id");
    }

    private void awaitFirstContact(String customer, boolean made) {
        Suite.await(
                "a first contact is " + (made ? "heard of" : "none"),
                SOON,
                () -> viewer.get(of(customer, "ownerships"))
                                .body()
                                .at("/items/0")
                                .hasNonNull("firstContactAt")
                        == made);
    }

    /** Empty where none is known of that day. */
    private String grade(String customer, int daysAgo) {
        return viewer.get(of(customer, "indicators/CREDIT_GRADE?asOf=" + daysAgo(daysAgo)))
                .expect(200)
                .text("/items/0/category");
    }

    private static String daysAgo(int days) {
        return Present.daysAgo(days).toString().substring(0, 10);
    }

    private static String of(String customer, String part) {
        return "/api/v1/customers/" + customer + "/" + part;
    }
}
