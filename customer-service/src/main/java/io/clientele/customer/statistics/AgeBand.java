package io.clientele.customer.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import io.clientele.customer.model.words.Label;

/** How old a person is, in bands of completed years. */
enum AgeBand {
    UNDER_18(18, "Under 18", "18岁以下"),
    FROM_18_TO_24(25, "18 to 24", "18至24岁"),
    FROM_25_TO_34(35, "25 to 34", "25至34岁"),
    FROM_35_TO_44(45, "35 to 44", "35至44岁"),
    FROM_45_TO_54(55, "45 to 54", "45至54岁"),
    FROM_55_TO_64(65, "55 to 64", "55至64岁"),
    FROM_65(Integer.MAX_VALUE, "65 and older", "65岁及以上");

    private final int below;
    private final Label label;

    AgeBand(int below, String en, String zh) {
        this.below = below;
        this.label = new Label(en, zh);
    }

    Label label() {
        return label;
    }

    /** The band of a date of birth as the record writes it. Such texts are in the order of their days. */
    static String of(String birthDate, LocalDate today) {
        return Arrays.stream(values())
                .filter(band -> band != FROM_65)
                .map(band -> "when %s > '%s' collate \"C\" then '%s'"
                        .formatted(birthDate, today.minusYears(band.below), band))
                .collect(Collectors.joining(
                        " ", "case when " + birthDate + " is null then null ", " else '" + FROM_65 + "' end"));
    }
}
