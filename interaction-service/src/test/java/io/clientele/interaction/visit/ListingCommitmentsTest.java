package io.clientele.interaction.visit;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What is owed on either side when a customer changes hands: contracts that run, invoices that are not paid. */
@QuarkusTest
@OnRealParts
class ListingCommitmentsTest {

    private final UUID customer = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String path = "/commitments?customerId=" + customer;

    @Test
    void invoicesArePaidByWhatIsPaidAboutThem() {
        var later = invoice(customer, "100", "2026-03-31");
        var sooner = invoice(customer, "50.50", "2026-02-28");
        var settled = invoice(customer, "70", "2026-01-31");
        payment(customer, "40", later);
        payment(customer, "30", settled);
        payment(customer, "40", settled);
        payment(customer, "1000", null);

        Calls.get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].customerId", equalTo(customer.toString()))
                .body("items[0].contracts", empty())
                .body("items[0].unpaidInvoices.id", contains(sooner.toString(), later.toString()))
                .body("items[0].unpaidInvoices.amount.amount", contains("50.50", "100.00"))
                .body("items[0].unpaidInvoices.paid.amount", contains("0.00", "40.00"))
                .body("items[0].unpaidInvoices.dueDate", contains("2026-02-28", "2026-03-31"));
        payment(customer, "60", later);
        payment(customer, "50.50", sooner);
        Calls.get(path).then().body("items", empty());
    }

    @Test
    void aCorrectedInvoiceIsPaidByWhateverNamesOneOfItsEntries() {
        var first = invoice(customer, "100", "2026-02-28");
        payment(customer, "60", first);
        var second = corrected(first, "80");
        Calls.get(path)
                .then()
                .body("items[0].unpaidInvoices.id", contains(second.toString()))
                .body("items[0].unpaidInvoices.paid.amount", contains("60.00"));
        payment(customer, "20", second);
        Calls.get(path).then().body("items", empty());
        corrected(second, "81");
        Calls.get(path).then().body("items[0].unpaidInvoices.paid.amount", contains("80.00"));
    }

    @Test
    void onlyWhoHasAnyIsListedInTheOrderAskedFor() {
        invoice(customer, "10", "2026-02-28");
        Calls.recorded(Calls.entry(
                other,
                "CONTRACT_STARTED",
                "2026-01-01T00:00:00Z",
                ",\"contract\":{\"termFrom\":\"2026-01-01\",\"exposure\":{\"amount\":\"5\",\"currency\":\"CNY\"}}"));
        var nobody = UUID.randomUUID();
        Calls.get("/commitments?customerId=" + other + "&customerId=" + nobody + "&customerId=" + customer)
                .then()
                .body("items.customerId", contains(other.toString(), customer.toString()))
                .body("items[0].contracts[0].terms.exposure.amount", equalTo("5.00"))
                .body("items[0].unpaidInvoices", empty());
        Calls.get("/commitments").then().statusCode(422);
        Calls.get(path + "&state=OPEN").then().statusCode(400);
    }

    private static UUID invoice(UUID customer, String amount, String due) {
        return Calls.recorded(Calls.entry(
                customer,
                "INVOICE",
                "2026-01-10T00:00:00Z",
                ",\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"dueDate\":\"%s\"".formatted(amount, due)));
    }

    private static void payment(UUID customer, String amount, UUID about) {
        Calls.recorded(Calls.entry(
                customer,
                "PAYMENT",
                "2026-01-20T00:00:00Z",
                ",\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"},\"paidDate\":\"2026-01-20\"".formatted(amount)
                        + (about == null ? "" : ",\"about\":\"" + about + "\"")));
    }

    private static UUID corrected(UUID invoice, String amount) {
        return Calls.recorded("""
                {"kind":"CORRECTION","corrects":"%s","replacement":{"kind":"INVOICE","occurredAt":"2026-01-10T00:00:00Z",
                "amount":{"amount":"%s","currency":"CNY"},"dueDate":"2026-02-28"}}""".formatted(invoice, amount));
    }
}
