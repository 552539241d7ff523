package io.clientele.segmentation.scheme;

import java.util.List;

/** The names of the 125 cells: by recency, and by frequency and monetary value together, (F + M) / 2 rounded up. */
final class RfmCells {

    static final List<SchemeClass> ALL = List.of(
            cell("CHAMPIONS", "Champions", "重要价值客户", "Recency 4–5, frequency and monetary 4–5.", "最近性4–5，频率金额4–5。"),
            cell("LOYAL", "Loyal", "忠诚客户", "Recency 4 with 3, or recency 3 with 4–5.", "最近性4且频率金额3，或最近性3且4–5。"),
            cell(
                    "POTENTIAL_LOYALISTS",
                    "Potential loyalists",
                    "潜在忠诚客户",
                    "Recency 5 with 2–3, or 4 with 2.",
                    "最近性5且频率金额2–3，或4且2。"),
            cell("NEW", "New", "新客户", "Recency 5, frequency and monetary 1.", "最近性5，频率金额1。"),
            cell("PROMISING", "Promising", "有希望的客户", "Recency 4, frequency and monetary 1.", "最近性4，频率金额1。"),
            cell("NEED_ATTENTION", "Need attention", "需要关注的客户", "Recency 3, frequency and monetary 3.", "最近性3，频率金额3。"),
            cell(
                    "ABOUT_TO_SLEEP",
                    "About to sleep",
                    "即将沉睡的客户",
                    "Recency 3, frequency and monetary 1–2.",
                    "最近性3，频率金额1–2。"),
            cell("AT_RISK", "At risk", "有流失风险的客户", "Recency 2 with 3–5, or 1 with 3.", "最近性2且频率金额3–5，或1且3。"),
            cell("CANNOT_LOSE", "Cannot lose", "不能失去的客户", "Recency 1, frequency and monetary 4–5.", "最近性1，频率金额4–5。"),
            cell("HIBERNATING", "Hibernating", "沉睡客户", "Recency 2, frequency and monetary 1–2.", "最近性2，频率金额1–2。"),
            cell("LOST", "Lost", "已流失客户", "Recency 1, frequency and monetary 1–2.", "最近性1，频率金额1–2。"));

    /** Row: recency 1 … 5. Column: frequency and monetary together 1 … 5. */
    private static final List<List<String>> GRID = List.of(
            List.of("LOST", "LOST", "AT_RISK", "CANNOT_LOSE", "CANNOT_LOSE"),
            List.of("HIBERNATING", "HIBERNATING", "AT_RISK", "AT_RISK", "AT_RISK"),
            List.of("ABOUT_TO_SLEEP", "ABOUT_TO_SLEEP", "NEED_ATTENTION", "LOYAL", "LOYAL"),
            List.of("PROMISING", "POTENTIAL_LOYALISTS", "LOYAL", "CHAMPIONS", "CHAMPIONS"),
            List.of("NEW", "POTENTIAL_LOYALISTS", "POTENTIAL_LOYALISTS", "CHAMPIONS", "CHAMPIONS"));

    private RfmCells() {}

    static String of(int recency, int frequency, int monetary) {
        return GRID.get(recency - 1).get((frequency + monetary + 1) / 2 - 1);
    }

    private static SchemeClass cell(String code, String en, String zh, String ruleEn, String ruleZh) {
        return SchemeClass.of(code, en, zh, ruleEn, ruleZh);
    }
}
