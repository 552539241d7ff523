package io.clientele.interaction.association;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two products bought together. */
@Schema(name = "ProductAssociation", description = """
        Who buys the one product buys the other in the same purchase: support = together ÷ allBaskets, confidence = together ÷ baskets, lift = confidence ÷ \
        (others ÷ allBaskets); a lift above 1 is more than by chance""")
record AssociationView(
        @Schema(required = true, description = "Who buys this", maxLength = 200, examples = "green-tea")
        String product,

        @Schema(required = true, description = "buys this as well", maxLength = 200, examples = "teapot")
        String withProduct,

        @Schema(description = "Part of all purchases with both", minimum = "0", maximum = "1", examples = "0.02")
        double support,

        @Schema(
                description = "Part of the purchases of the product with the other one too",
                minimum = "0",
                maximum = "1",
                examples = "0.4")
        double confidence,

        @Schema(description = "How many times as often as by chance", minimum = "0", examples = "3.1")
        double lift,

        @Schema(description = "Purchases with the product", minimum = "1", examples = "50")
        long baskets,

        @Schema(description = "Purchases with the other one", minimum = "1", examples = "130")
        long others,

        @Schema(description = "Purchases with both", minimum = "1", examples = "20")
        long together,

        @Schema(description = "All purchases with lines that were counted", minimum = "1", examples = "1000")
        long allBaskets) {

    static final String SELECT = """
            select a.*, r.baskets as all_baskets from product_association a cross join association_run r
            """;

    static AssociationView read(ResultSet row) throws SQLException {
        return new AssociationView(
                row.getString("product"),
                row.getString("with_product"),
                row.getDouble("support"),
                row.getDouble("confidence"),
                row.getDouble("lift"),
                row.getLong("baskets"),
                row.getLong("others"),
                row.getLong("together"),
                row.getLong("all_baskets"));
    }
}
