package io.clientele.valuation.lifecycle;

import java.util.Locale;

import io.clientele.valuation.formula.lifecycle.LifecycleGap;
import io.clientele.valuation.formula.lifecycle.LifecycleTerm;

/** Terms in the words of people. */
final class Labels {

    private Labels() {}

    static String of(LifecycleTerm.Kind term, Locale language) {
        boolean zh = language.getLanguage().equals("zh");
        return switch (term) {
            case BASIC_PROFIT -> zh ? "基本利润" : "Basic profit";
            case CROSS_SOLD_PROFIT -> zh ? "交叉销售利润" : "Cross-sold profit";
            case COST_SAVED -> zh ? "节省的服务成本" : "Cost saved";
            case PRICE_CONCESSIONS -> zh ? "价格让利" : "Price concessions";
            case ACQUISITION_COST -> zh ? "获客成本" : "Acquisition cost";
            case REFERRAL_INCOME -> zh ? "推荐后的推荐收入（估计）" : "Referral income since the referral (estimate)";
            case BAD_WORD_OF_MOUTH -> zh ? "负面口碑成本（估计）" : "Cost of bad word of mouth (estimate)";
        };
    }

    static String of(LifecycleGap gap, Locale language) {
        boolean zh = language.getLanguage().equals("zh");
        return switch (gap) {
            case COST_TO_SERVE_OF_BASE ->
                zh
                        ? "启用的拟合未测得全体客户的平均服务成本：以该客户自身的平均值代替"
                        : "No active fit has measured the base's mean cost to serve: the customer's own mean stands in";
            case ACQUISITION_COST -> zh ? "获客成本未知：按零计" : "Acquisition cost unknown: counted as nothing";
            case MARGIN_OF_BASE ->
                zh ? "全体客户的平均毛利未知：负面口碑按零计" : "The base's mean margin is not known: bad word of mouth counts as nothing";
        };
    }
}
