package io.clientele.customer.wallet.model;

import io.clientele.customer.model.words.Label;

/** Where an estimate comes from. */
public enum EstimateOrigin {
    CUSTOMER_STATEMENT("The customer's own statement", "客户自述"),
    INTERVIEW("Interview", "访谈"),
    QUESTIONNAIRE("Questionnaire", "问卷"),
    FINANCIAL_REPORT("Financial report", "财务报告"),
    MARKET_RESEARCH("Market research", "市场调研"),
    REPRESENTATIVE("Estimate of the representative", "客户代表估计"),
    STATISTICS("Statistics of the industry", "行业统计"),
    OTHER("Other", "其他");

    private final Label label;

    EstimateOrigin(String en, String zh) {
        label = new Label(en, zh);
    }

    public Label label() {
        return label;
    }
}
