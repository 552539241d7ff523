package io.clientele.valuation.perceived;

import java.util.Locale;

/** To whom a driver matters more, however it is rated. */
enum Importance {
    MATTERS_LESS_TO_CUSTOMER("It matters less to the customer than we believe", "客户的重视程度低于我方判断"),
    MATTERS_MORE_TO_CUSTOMER("It matters more to the customer than we believe", "客户的重视程度高于我方判断"),
    AGREED("It matters alike to both", "双方重视程度一致");

    /** Of a whole tree, differences up to this are none. */
    private static final double ALIKE = 0.01;

    private final String english;
    private final String chinese;

    Importance(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** By the weights in the whole tree. */
    static Importance of(double ours, double theirs) {
        double more = theirs - ours;
        return Math.abs(more) <= ALIKE ? AGREED : more < 0 ? MATTERS_LESS_TO_CUSTOMER : MATTERS_MORE_TO_CUSTOMER;
    }

    String in(Locale language) {
        return language.getLanguage().equals("zh") ? chinese : english;
    }
}
