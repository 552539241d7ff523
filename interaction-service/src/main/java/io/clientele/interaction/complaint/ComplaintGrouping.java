package io.clientele.interaction.complaint;

/** What complaints are counted by. */
enum ComplaintGrouping {
    CAUSE,
    SEVERITY,
    PRODUCT,
    REPRESENTATIVE;

    String column() {
        return switch (this) {
            case CAUSE -> "cause";
            case SEVERITY -> "severity";
            case PRODUCT -> "product";
            case REPRESENTATIVE -> "representative";
        };
    }
}
