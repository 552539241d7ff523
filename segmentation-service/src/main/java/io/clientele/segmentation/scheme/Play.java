package io.clientele.segmentation.scheme;

import io.clientele.segmentation.scheme.explanation.Reason;
import io.clientele.segmentation.scheme.explanation.Text;

/**
 * What to do about a customer in its class.
 *
 * @param code the action, such as KEEP_AND_DEEPEN
 * @param reason the rule that led here
 */
public record Play(String code, Text label, Resources resources, Retention retention, Reason reason) {

    /** How much to spend. */
    public enum Resources {
        NONE("None", "不投入"),
        MODERATE("Moderate", "适当投入"),
        HEAVY("Heavy", "重点投入"),
        HEAVIEST("Heaviest", "重中之重投入");

        private final Text label;

        Resources(String en, String zh) {
            label = new Text(en, zh);
        }

        public Text label() {
            return label;
        }
    }

    /** How to treat the relation. */
    public enum Retention {
        RELEASE("Release", "关系解除"),
        REBUILD("Rebuild", "关系再造"),
        MAINTAIN("Maintain at full strength", "全力维持"),
        KEEP_AND_DEEPEN("Keep and deepen", "不断保持与深化");

        private final Text label;

        Retention(String en, String zh) {
            label = new Text(en, zh);
        }

        public Text label() {
            return label;
        }
    }
}
