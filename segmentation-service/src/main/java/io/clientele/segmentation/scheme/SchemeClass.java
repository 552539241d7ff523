package io.clientele.segmentation.scheme;

import io.clientele.segmentation.scheme.explanation.Text;

/** A class of a scheme, with the rule that leads into it. */
public record SchemeClass(String code, Text label, Text rule) {

    /** Where every customer is before the first purchase, in every scheme. */
    public static final SchemeClass UNCLASSIFIED =
            of("UNCLASSIFIED", "Unclassified", "未分类", "No purchase yet.", "尚未购买。");

    /** Where every customer is that is merged into another: in the ledger only, for it is counted in no class. */
    public static final SchemeClass MERGED =
            of("MERGED", "Merged", "已合并", "Merged into another customer, who answers for it.", "已合并到另一客户，由其代表。");

    static SchemeClass of(String code, String en, String zh, String ruleEn, String ruleZh) {
        return new SchemeClass(code, new Text(en, zh), new Text(ruleEn, ruleZh));
    }
}
