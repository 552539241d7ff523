package io.clientele.valuation.value.answer;

import java.util.Locale;

import io.clientele.valuation.formula.cash.CustomerRole;
import io.clientele.valuation.formula.cash.ValuePart;
import io.clientele.valuation.formula.lifetime.Reason;

/** Reasons in the words of people. */
final class Labels {

    private Labels() {}

    static String of(Reason reason, Locale language) {
        return isChinese(language) ? chinese(reason) : reason.text();
    }

    static String costUnknownOfSome(Locale language) {
        return isChinese(language) ? "部分购买的商品成本未知" : "cost of goods of some purchases unknown";
    }

    static String of(CustomerRole role, Locale language) {
        boolean zh = isChinese(language);
        return switch (role) {
            case VOLUME -> zh ? "销量客户" : "Volume customer";
            case PROFIT -> zh ? "利润客户" : "Profit customer";
            case ORDINARY -> zh ? "普通客户" : "Ordinary customer";
        };
    }

    static String of(ValuePart.Kind part, Locale language) {
        boolean zh = isChinese(language);
        return switch (part) {
            case REVENUE -> zh ? "销售收入（折扣前）" : "Revenue at list price";
            case RETURNS -> zh ? "退货" : "Returns";
            case DISCOUNTS -> zh ? "折扣" : "Discounts";
            case COST_OF_GOODS -> zh ? "商品成本" : "Cost of goods";
            case COST_TO_PROVIDE -> zh ? "供货成本" : "Cost to provide";
            case COST_TO_SERVE -> zh ? "服务成本" : "Cost to serve";
            case FUTURE_MARGIN -> zh ? "未来购买的毛利（折现）" : "Margin on purchases to come, discounted";
            case FUTURE_COST_TO_SERVE -> zh ? "未来的服务成本（折现）" : "Cost to serve to come, discounted";
        };
    }

    static String pastValue(Locale language) {
        return isChinese(language) ? "过去价值" : "Past value";
    }

    static String presentValue(Locale language) {
        return isChinese(language) ? "当前价值" : "Present value";
    }

    static String futureValue(Locale language) {
        return isChinese(language) ? "未来价值" : "Future value";
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals("zh");
    }

    private static String chinese(Reason reason) {
        return switch (reason) {
            case NO_PURCHASE -> "尚无购买";
            case UNDER_CONTRACT -> "合同期内：由合同模型按合同金额回答；合同之外的购买不计入未来价值，预期购买次数由购买模型给出";
            case NO_ACTIVE_CONTRACT_MODEL -> "合同期内，但没有启用的合同模型：由购买模型回答";
            case CONTRACT_AMOUNT_UNKNOWN -> "合同期内，但合同金额未知：由购买模型回答";
            case RETENTION_SUPPOSED -> "假设了保留率：客户留存期间按合同金额（无合同则按自身的购买频率）计算，不使用拟合模型";
            case NO_ACTIVE_PURCHASE_MODEL -> "没有启用的购买模型：采用客户自身的购买频率，并向每年一次收缩";
            case ONE_PURCHASE_ONLY -> "只购买过一次：BG/NBD 模型认为尚无流失机会，存活概率为 1";
            case NOBODY_LEAVES -> "NBD 模型认为客户不会流失：没有存活概率";
            case BUYS_IN_PERIODS -> "BG/BB 模型预期的是有购买的日历周期：每个周期的购买次数取客户自身均值，并向全体均值收缩";
            case NO_OPPORTUNITY_YET -> "首购之后还没有完整的周期：采用 BG/BB 模型对任何新客户的预期";
            case BOUNDARY_FIT -> "拟合结果位于参数边界：其结果等同于所退化成的更简单模型";
            case NO_ACTIVE_SPEND_MODEL -> "没有启用的消费模型：采用客户自身的平均消费";
            case NO_REPEAT_SPEND -> "没有重复消费：采用全体客户的平均消费";
            case NO_POPULATION_MEAN -> "消费模型没有有限均值：采用客户自身的平均消费";
            case NO_SPEND -> "迄今没有付款";
            case COST_OF_GOODS_UNKNOWN -> "商品成本未知";
            case OUT_OF_RANGE -> "结果超出可表示的范围，已截断";
        };
    }
}
