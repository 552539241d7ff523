package io.clientele.valuation.decision;

import java.util.Locale;

/** Decisions in the words of people. */
final class DecisionWords {

    private final boolean chinese;

    DecisionWords(Locale language) {
        this.chinese = language.getLanguage().equals("zh");
    }

    String label(boolean worthIt) {
        if (worthIt) {
            return chinese ? "值得：措施带来的收益高于成本" : "Worth it: the measure brings more than it costs";
        }
        return chinese ? "不值得：措施的成本不低于收益" : "Not worth it: the measure costs at least what it brings";
    }

    /** What the future value of a customer is, of which a rise in the probability of staying brings a part. */
    String futureValue() {
        return chinese
                ? "futureValue 是维持现状的预期：客户可能流失或已经流失，已计入其中"
                : "futureValue is expected as things are: that the customer may leave, or has left, is in it already";
    }

    /** What time the probabilities of staying are of, after what was said before; nothing where none is known. */
    String over(String period) {
        if (period == null) {
            return "";
        }
        return chinese
                ? "；两个概率均指再留存 " + period + " 的概率，不涉及更长时间"
                : "; both probabilities are of staying for " + period + ", and not for any longer time";
    }

    /** What a customer brings once it is regained, where nobody has said it. */
    String valueIfRegained() {
        return chinese
                ? "valueIfRegained 是存活概率为 1 时的 futureValue"
                : "valueIfRegained is what futureValue would be with a probabilityAlive of 1";
    }
}
