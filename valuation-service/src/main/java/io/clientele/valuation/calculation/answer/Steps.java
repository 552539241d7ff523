package io.clientele.valuation.calculation.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers on the way to an answer, each with what it is in the language of the caller. Without an end it is left out. */
public final class Steps {

    private final boolean chinese;
    private final List<Step> taken = new ArrayList<>();

    public Steps(Locale language) {
        chinese = language.getLanguage().equals("zh");
    }

    /** @param formula reads the same in every language */
    public Steps add(String step, double value, String formula) {
        return add(step, value, formula, formula);
    }

    public Steps add(String step, double value, String english, String chinese) {
        if (Double.isFinite(value)) {
            taken.add(new Step(step, value, this.chinese ? chinese : english));
        }
        return this;
    }

    /** @param formula reads the same in every language */
    public void addValue(double value, String formula) {
        add("VALUE", value, formula);
    }

    public Silence addSilence(Silence silence) {
        add(
                "TIME_TO_PROBABILITY_ALIVE",
                silence.ageDays(),
                "age in days at which PROBABILITY_ALIVE has fallen to the probability asked for, if nothing is bought any more",
                "若不再购买，PROBABILITY_ALIVE 降至所询概率时的时长（天）");
        return silence;
    }

    public List<Step> taken() {
        return List.copyOf(taken);
    }
}
