package io.clientele.valuation.value.published;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.valuation.value.UsedModel;

@Schema(
        name = "ValuedByModel",
        description = "A model of buying, or of contracts for those who are under one, and whom it has answered for")
public record ValuedByModel(
        @Schema(description = "BG_NBD, SHIFTED_BETA_GEOMETRIC, … or PRIOR_RATE", examples = "BG_NBD")
        String name,

        @Schema(description = "Its version; 0 for the prior rate", examples = "3", minimum = "0")
        int version,

        @Schema(description = "How many customers", examples = "412", minimum = "1")
        long customers) {

    /** Most customers first. */
    public static List<ValuedByModel> of(Map<UsedModel, Long> customers) {
        return customers.entrySet().stream()
                .map(each ->
                        new ValuedByModel(each.getKey().name(), each.getKey().version(), each.getValue()))
                .sorted(Comparator.comparingLong(ValuedByModel::customers)
                        .reversed()
                        .thenComparing(ValuedByModel::name)
                        .thenComparing(ValuedByModel::version))
                .toList();
    }
}
