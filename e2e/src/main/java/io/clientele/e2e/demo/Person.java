package io.clientele.e2e.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.clientele.e2e.Api;

/** Makes up the records of customers: private people and organisations, with English and Chinese names. */
final class Person {

    private static final String[] FIRST = {
        "Ada", "Ben", "Clara", "David", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kira", "Liam", "Mina",
        "Noah", "Olga", "Paul"
    };
    private static final String[] LAST = {
        "Adler", "Brook", "Castell", "Dunn", "Eriksen", "Falk", "Grant", "Hale", "Ivers", "Jensen", "Keller", "Lund",
        "Moran", "Novak", "Orlov", "Price"
    };
    private static final String[] CHINESE_FAMILY = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄"};
    private static final String[] CHINESE_GIVEN = {"伟", "芳", "秀英", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军"};
    private static final String[] TRADE = {"Foods", "Logistics", "Textiles", "Instruments", "Printing", "Energy"};
    private static final String[] INDUSTRY = {"FOOD", "TRANSPORT", "TEXTILE", "MACHINERY", "PRINTING", "ENERGY"};
    private static final String[] REGION = {"North", "East", "South", "West"};
    private static final String[] SOURCE = {"WEB", "TRADE_FAIR_CARD", "REFERRAL", "WALK_IN", "PARTNER"};

    private Person() {}

    static ObjectNode record(int number, LocalDate born, SplittableRandom random) {
        var customer = Api.JSON.createObjectNode();
        customer.putArray("externalReferences")
                .addObject()
                .put("system", "demo")
                .put("id", "C" + number);
        customer.putArray("roles").add("CUSTOMER");
        customer.put("region", REGION[random.nextInt(REGION.length)]);
        customer.put("source", SOURCE[random.nextInt(SOURCE.length)]);
        customer.put("ownerId", "rep-" + (1 + random.nextInt(12)));
        return random.nextInt(4) == 0 ? organisation(customer, random) : individual(customer, born, random);
    }

    private static ObjectNode organisation(ObjectNode customer, SplittableRandom random) {
        int trade = random.nextInt(TRADE.length);
        return customer.put("kind", "COMPANY")
                .put(
                        "name",
                        LAST[random.nextInt(LAST.length)] + " & " + LAST[random.nextInt(LAST.length)] + " "
                                + TRADE[trade])
                .put("industry", INDUSTRY[trade])
                .put("employees", 5 + random.nextInt(2_000));
    }

    private static ObjectNode individual(ObjectNode customer, LocalDate born, SplittableRandom random) {
        var name = random.nextInt(3) == 0
                ? CHINESE_FAMILY[random.nextInt(CHINESE_FAMILY.length)]
                        + CHINESE_GIVEN[random.nextInt(CHINESE_GIVEN.length)]
                : FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)];
        return customer.put("kind", "INDIVIDUAL").put("name", name).put("birthDate", born.toString());
    }
}
