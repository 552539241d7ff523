package io.clientele.valuation.indicator;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import io.clientele.valuation.formula.relationship.Indicator;
import io.clientele.valuation.formula.relationship.Missing;

/** Indicators, inputs and missing facts in the words of people; the words lie in {@code indicators_*.properties}. */
public final class Labels {

    private static final ResourceBundle ENGLISH = words("indicators_en");
    private static final ResourceBundle CHINESE = words("indicators_zh");

    private Labels() {}

    public static String of(Indicator indicator, Locale language) {
        return in(language).getString(indicator.name());
    }

    /** How it is made of its inputs, which keep their names; in English as the formula itself says. */
    static String ofFormula(Indicator indicator, Locale language) {
        return isChinese(language) ? CHINESE.getString("formula." + indicator.name()) : indicator.formula();
    }

    public static String of(Missing fact, Locale language) {
        return in(language).getString("missing." + fact.name());
    }

    static String ofInput(String name, Locale language) {
        return in(language).getString("input." + name);
    }

    /** A part of an index: an indicator, or a group of them. */
    static String ofPart(String code, Locale language) {
        return in(language).getString(code);
    }

    private static ResourceBundle in(Locale language) {
        return isChinese(language) ? CHINESE : ENGLISH;
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals("zh");
    }

    private static ResourceBundle words(String name) throws MissingResourceException {
        return ResourceBundle.getBundle(name, Locale.ROOT, Labels.class.getClassLoader());
    }
}
