package io.clientele.customer.imports;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.words.Label;
import io.clientele.customer.words.Coded;

/** What a row of an import did. */
@Schema(name = "CustomerImportRow", description = "What a row of an import did, and whether it was taken back")
record RowView(
        @Schema(description = "The row, from 1; a header is not counted", minimum = "1", examples = "17")
        long row,

        @Schema(description = "The customer", examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID customerId,

        @Schema(
                description =
                        "The person at the customer, of a file of people, also when that person was removed since; absent otherwise",
                examples = "0198c0de-7a11-7000-8000-000000000003")
        UUID contactId,

        @Schema(
                description =
                        "The customer that the row named, when it is merged and the row therefore went to its survivor; absent otherwise",
                examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID mergedId,

        @Schema(
                description = "The version of the record, or the person, that came of it; 1 when it made it",
                minimum = "1")
        long version,

        @Schema(description = "REVERTED or KEPT; absent before it was tried to take it back")
        Reversed reversal,

        @Schema(
                description =
                        "Why it was kept: CHANGED_SINCE, IN_JOURNAL, IN_USE, CUSTOMER_MERGED, CUSTOMER_NOT_FOUND, CONTACT_NOT_FOUND, or the name of the rule"
                                + " that what was before would break now; absent otherwise")
        Coded keptBecause,

        @Schema(
                description =
                        "What somebody changed since, and therefore stays; everything else that the row changed is as it was before. Absent when the row was"
                                + " kept whole",
                examples = "[\"region\"]",
                maxItems = 100)
        List<String> keptFields) {

    private static final Label RULE = new Label("What was before would break a rule now", "恢复原状会违反现行规则");

    static Coded because(String code, Locale language) {
        return Stream.of(Because.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .map(one -> Coded.of(one, one.label, language))
                .orElseGet(() -> new Coded(code, RULE.in(language)));
    }

    private enum Because {
        CHANGED_SINCE("Changed by somebody since", "此后已被他人修改"),
        IN_JOURNAL("The journal has entries about the customer", "客户日志中已有该客户的记录"),
        IN_USE("Something else belongs to the customer or names it", "有其他数据属于该客户或引用了该客户"),
        CUSTOMER_MERGED("The customer is merged into another", "该客户已合并到其他客户"),
        CUSTOMER_NOT_FOUND("The customer is gone", "该客户已不存在"),
        CONTACT_NOT_FOUND("The person was removed at the organisation", "该联系人已从单位中移除");

        private final Label label;

        Because(String english, String chinese) {
            label = new Label(english, chinese);
        }
    }

    /** How it ended to take a row back. */
    @Schema(name = "CustomerImportRowReversal")
    public enum Reversed {
        REVERTED,
        KEPT
    }

    /** How a page is documented. */
    @Schema(name = "CustomerImportRowPage", description = "A page of rows")
    record RowPage(
            @Schema(required = true, description = "The rows", maxItems = 500)
            List<RowView> items,

            @Schema(description = "Give it as cursor to read on; absent on the last page", maxLength = 2000)
            String nextCursor,

            @Schema(description = "Exact number of such rows; present with count=true", minimum = "0")
            Long total) {}
}
