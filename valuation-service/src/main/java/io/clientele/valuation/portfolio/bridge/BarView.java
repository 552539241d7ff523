package io.clientele.valuation.portfolio.bridge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;
import io.clientele.valuation.formula.portfolio.EquityBridge;
import io.clientele.valuation.formula.portfolio.EquityBridge.Cause;

@Schema(name = "EquityBridgeBar", description = "What one cause did to customer equity")
record BarView(
        @Schema(
                description =
                        "MERGED (customers merged, or parted again, since), JOINED (first purchase since), LEFT (its purchases were voided), POLICY (another cost or valuation"
                                + " policy), MODEL, ENTRIES (new, late and corrected ones), TIME (what passes between them)",
                examples = "ENTRIES")
        String cause,

        @Schema(description = "The same in words", examples = "Journal entries")
        String label,

        @Schema(description = "By how much") Money amount,

        @Schema(description = "Customers whose value it changed", examples = "420", minimum = "0")
        long customers) {

    static List<BarView> of(EquityBridge bridge, BigDecimal change, String currency, Locale language) {
        var causes = Cause.values();
        var amounts = new ArrayList<>(Arrays.stream(causes)
                .map(c -> Money.of(bridge.bar(c), currency).rounded())
                .toList());
        int largest = IntStream.range(0, causes.length)
                .boxed()
                .max(Comparator.comparing(i -> amounts.get(i).amount().abs()))
                .orElseThrow();
        var rest = BridgeView.rest(amounts, change);
        amounts.set(largest, Money.of(amounts.get(largest).amount().add(rest), currency));
        return IntStream.range(0, causes.length)
                .mapToObj(i -> new BarView(
                        causes[i].name(), label(causes[i], language), amounts.get(i), bridge.customers(causes[i])))
                .toList();
    }

    private static String label(Cause cause, Locale language) {
        boolean zh = language.getLanguage().equals("zh");
        return switch (cause) {
            case MERGED -> zh ? "客户合并与拆分" : "Customers merged or parted";
            case JOINED -> zh ? "新客户" : "Customers who joined";
            case LEFT -> zh ? "离开的客户" : "Customers who left";
            case POLICY -> zh ? "政策" : "Policies";
            case MODEL -> zh ? "模型" : "Model";
            case ENTRIES -> zh ? "日志记录" : "Journal entries";
            case TIME -> zh ? "时间推移" : "Passing of time";
        };
    }
}
