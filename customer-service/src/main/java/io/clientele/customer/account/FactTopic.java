package io.clientele.customer.account;

import io.clientele.customer.model.words.Label;

/** What a fact about a key account is. */
enum FactTopic {
    FINANCIAL_REPORT("Financial report", "财务报告"),
    ANNOUNCEMENT("Announcement", "公告"),
    NEWS("News", "新闻");

    private final Label label;

    FactTopic(String en, String zh) {
        label = new Label(en, zh);
    }

    Label label() {
        return label;
    }
}
