package io.clientele.valuation.perceived;

import java.math.BigDecimal;
import java.util.Locale;

/** Who sees more of a driver, whatever it weighs. */
enum Verdict {
    CUSTOMER_SEES_LESS("The customer sees less of it than we believe", "客户感知低于我方判断"),
    CUSTOMER_SEES_MORE("The customer sees more of it than we believe", "客户感知高于我方判断"),
    AGREED("Both see it alike", "双方看法一致");

    /** Of at most 10 points, differences up to this are none. */
    private static final BigDecimal ALIKE = new BigDecimal("0.1");

    private final String english;
    private final String chinese;

    Verdict(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** By both ratings, 0 to 10. */
    static Verdict of(double ours, double theirs) {
        var more = BigDecimal.valueOf(theirs).subtract(BigDecimal.valueOf(ours));
        return more.abs().compareTo(ALIKE) <= 0 ? AGREED : more.signum() < 0 ? CUSTOMER_SEES_LESS : CUSTOMER_SEES_MORE;
    }

    String in(Locale language) {
        return language.getLanguage().equals("zh") ? chinese : english;
    }
}
