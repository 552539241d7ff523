package io.clientele.interaction.recording;

/** Bodies shown in the documentation. */
final class Examples {

    static final String PURCHASE = """
            {"customerId":"0198c0de-7a11-7000-8000-000000000001","kind":"PURCHASE","occurredAt":"2026-01-31T09:30:00Z",\
            "externalReference":{"system":"shop","id":"order-1001"},"channel":"WEB","lines":[{"product":"green-tea","category":"drinks",\
            "quantity":"2","unitPrice":{"amount":"50.00","currency":"CNY"},"unitCost":{"amount":"30.00","currency":"CNY"},\
            "discount":{"amount":"5.00","currency":"CNY"}}]}""";

    static final String CONTACT = """
            {"customerReference":{"system":"erp","id":"42"},"kind":"CONTACT","occurredAt":"2026-01-31T09:30:00Z","channel":"PHONE",\
            "initiator":"CUSTOMER","representative":"li.na","subject":"询问新品","durationMinutes":4}""";

    static final String CORRECTION = """
            {"kind":"CORRECTION","corrects":"0198c0de-7a11-7000-8000-000000000002","replacement":{"kind":"PURCHASE",\
            "amount":{"amount":"90.00","currency":"CNY"}}}""";

    static final String ARRAY = """
            [{"customerReference":{"system":"erp","id":"42"},"kind":"PURCHASE","occurredAt":"2026-01-31T09:30:00Z",\
            "amount":{"amount":"95.00","currency":"CNY"}},\
            {"customerReference":{"system":"erp","id":"43"},"kind":"NOTE","occurredAt":"2026-01-31T10:00:00Z",\
            "description":"Prefers to be called after lunch"}]""";

    private Examples() {}
}
