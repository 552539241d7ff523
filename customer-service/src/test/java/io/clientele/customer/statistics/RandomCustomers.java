package io.clientele.customer.statistics;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Customers of all kinds, of whom now this and now that is known. */
final class RandomCustomers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WORDS =
            List.of("East", "West", "North", "South", "东部", "西部", "Upper", "Lower", "Old", "New", "Far", "Near", "In");

    private final Random random;
    private final String mark;

    RandomCustomers(Random random, String mark) {
        this.random = random;
        this.mark = mark;
    }

    ObjectNode next() {
        var kind = one("INDIVIDUAL", "INDIVIDUAL", "COMPANY", "COMPANY", "GOVERNMENT", "NON_PROFIT");
        var one = JSON.createObjectNode()
                .put("kind", kind)
                .put("name", "Counted " + mark)
                .put("campaign", mark);
        said(one, "region", WORDS.get(random.nextInt(WORDS.size())));
        said(one, "citySize", one("TIER_1", "TIER_2"));
        said(one, "ownerId", "owner-" + random.nextInt(20));
        said(one, "source", one("WEB", "REFERRAL", "RESALE"));
        said(one, "buyingMotive", one("ECONOMY", "ETHICS"));
        said(one, "preferredChannel", one("PHONE", "POST"));
        said(one, "preferredLanguage", one("zh-CN", "en"));
        one.putArray("roles").add(one("CUSTOMER", "PARTNER")).add("SUPPLIER");
        if (random.nextBoolean()) {
            var points = one.putArray("contactPoints");
            points.addObject().put("type", "EMAIL").put("value", random.nextInt() + "@example.com");
            points.addObject().put("type", "EMAIL").put("value", random.nextInt() + "@example.org");
            points.addObject().put("type", "FAX").put("value", "+86 10 6552 " + (1000 + random.nextInt(9000)));
        }
        amount(one, "acquisitionCost", "CNY");
        if (kind.equals("INDIVIDUAL")) {
            person(one);
        } else {
            organisation(one);
        }
        return one;
    }

    private void person(ObjectNode one) {
        said(one, "gender", one("FEMALE", "MALE", "OTHER"));
        said(one, "education", one("BACHELOR", "MASTER"));
        said(one, "occupation", one("engineer", "farmer"));
        said(one, "lifeStage", one("SINGLE", "EMPTY_NEST"));
        said(one, "maritalStatus", one("MARRIED", "SINGLE"));
        said(one, "dwelling", one("OWN_FLAT", "RENTED"));
        said(one, "birthDate", born());
        number(one, "householdSize", 1 + random.nextInt(6));
        amount(one, "income", "CNY");
        if (random.nextBoolean()) {
            one.putArray("values").add(one("family", "thrift")).add("fame");
        }
    }

    private void organisation(ObjectNode one) {
        said(one, "industry", one("MACHINERY", "FOOD", "PAPER"));
        said(one, "operatingState", one("PROFIT", "LOSS"));
        number(one, "employees", random.nextInt(1000));
        amount(one, "annualRevenue", one("CNY", "EUR"));
    }

    /** Birthdays of today are among them. */
    private String born() {
        var today = LocalDate.now(ZoneOffset.UTC);
        return today.minusYears(List.of(18, 25, 35, 45, 55, 65, 80).get(random.nextInt(7)))
                .plusDays(random.nextInt(3) - 1)
                .minusYears(random.nextInt(3))
                .toString();
    }

    private void said(ObjectNode one, String property, String value) {
        if (random.nextInt(4) > 0) {
            one.put(property, value);
        }
    }

    private void number(ObjectNode one, String property, int value) {
        if (random.nextInt(4) > 0) {
            one.put(property, value);
        }
    }

    private void amount(ObjectNode one, String property, String currency) {
        if (random.nextInt(3) > 0) {
            one.putObject(property)
                    .put("amount", random.nextInt(100_000) + "." + (10 + random.nextInt(90)))
                    .put("currency", currency);
        }
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
