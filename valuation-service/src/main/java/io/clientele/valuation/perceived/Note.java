package io.clientele.valuation.perceived;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to know of a comparison. */
enum Note {
    RENORMALISED(
            "The customer has not rated all drivers: both sides are compared by those that it has, whose weights are renormalised",
            "客户未评价全部因素：双方仅按已评价的因素比较，其权重已重新归一"),
    NOTHING_RATED(
            "The customer has rated no driver of benefit, or none of sacrifice: there is no net value to compare",
            "客户未评价任何利益因素或任何付出因素：无法比较净感知价值"),
    CUSTOMER_WEIGHTS_ASSUMED(
            "Where the customer's weights are not said, ours stand in: survey answers tell how much is seen, not how much it matters",
            "未给出客户权重之处以我方权重代替：问卷答案只说明感知程度，不说明重视程度"),
    ANSWERS_WITHOUT_ATTRIBUTES(
            "Some answers were told before attributes were: they count once the journal has been told again",
            "部分答案在传送属性之前已传送：待日志重新传送后方可计入");

    private final String english;
    private final String chinese;

    Note(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    View in(Locale language) {
        return new View(name(), language.getLanguage().equals("zh") ? chinese : english);
    }

    @Schema(name = "PerceivedValueNote", description = "What to know of the comparison")
    record View(
            @Schema(
                    description =
                            "RENORMALISED, NOTHING_RATED, CUSTOMER_WEIGHTS_ASSUMED or ANSWERS_WITHOUT_ATTRIBUTES; the list may grow",
                    examples = "RENORMALISED")
            String code,

            @Schema(
                    description = "The same in words",
                    examples =
                            "The customer has not rated all drivers: both sides are compared by those that it has, whose weights are renormalised")
            String label) {}
}
