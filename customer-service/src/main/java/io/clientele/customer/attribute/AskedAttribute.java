package io.clientele.customer.attribute;

/**
 * A value that a filter asks for, of an attribute.
 *
 * @param text as it was asked for
 */
public record AskedAttribute(Use use, String name, String text) {

    /** How an attribute is asked for. */
    public enum Use {
        EQUAL("attribute"),
        FROM("attributeFrom"),
        TO("attributeTo"),
        CONTAINS("attributeContains");

        private final String parameter;

        Use(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }
}
