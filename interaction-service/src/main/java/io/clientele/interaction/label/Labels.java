package io.clientele.interaction.label;

import java.util.Locale;
import java.util.Map;

/** What people call the codes of the journal. */
final class Labels {

    /** Where a code means something else among others of its type than by itself, by both. */
    private static final Map<String, Words> ALL = Map.ofEntries(
            Map.entry("CONTACT", new Words("Contact", "联系")),
            Map.entry("PURCHASE", new Words("Purchase", "购买")),
            Map.entry("RETURN", new Words("Return", "退货")),
            Map.entry("EXCHANGE", new Words("Exchange", "换货")),
            Map.entry("INVOICE", new Words("Invoice", "开票")),
            Map.entry("PAYMENT", new Words("Payment", "付款")),
            Map.entry("MATERIAL_SUPPORT", new Words("Material support", "物料支持")),
            Map.entry("MARKETING_TOUCH", new Words("Marketing touch", "营销触达")),
            Map.entry("SERVICE_CASE", new Words("Service case", "服务事项")),
            Map.entry("COMPLAINT", new Words("Complaint", "投诉")),
            Map.entry("COMPLAINT_STEP", new Words("Step of a complaint", "投诉处理")),
            Map.entry("SURVEY_ANSWER", new Words("Survey answer", "调查答复")),
            Map.entry("REFERRAL", new Words("Referral", "推荐")),
            Map.entry("PROMISE", new Words("Promise", "承诺")),
            Map.entry("PROMISE_SETTLED", new Words("Promise settled", "承诺结果")),
            Map.entry("PREFERENCE_LEARNED", new Words("Preference learned", "了解到的偏好")),
            Map.entry("MARKET_INTELLIGENCE", new Words("Market intelligence", "市场情报")),
            Map.entry("Kind.POINTS_EARNED", new Words("Points earned", "获得积分")),
            Map.entry("Kind.POINTS_REDEEMED", new Words("Points redeemed", "兑换积分")),
            Map.entry("Kind.POINTS_EXPIRED", new Words("Points expired", "积分过期")),
            Map.entry("CONTRACT_STARTED", new Words("Contract started", "合同开始")),
            Map.entry("CONTRACT_RENEWED", new Words("Contract renewed", "合同续签")),
            Map.entry("CONTRACT_CHANGED", new Words("Contract changed", "合同变更")),
            Map.entry("CONTRACT_ENDED", new Words("Contract ended", "合同终止")),
            Map.entry("NOTE", new Words("Note", "备注")),
            Map.entry("CORRECTION", new Words("Voiding", "作废")),
            Map.entry("ACTIVE", new Words("In force", "有效")),
            Map.entry("REPLACED", new Words("Replaced", "已更正")),
            Map.entry("VOIDED", new Words("Voided", "已作废")),
            Map.entry("CUSTOMER", new Words("Customer", "客户")),
            Map.entry("Initiator.COMPANY", new Words("We", "我方")),
            Map.entry("Response.NONE", new Words("None", "无响应")),
            Map.entry("OPENED", new Words("Opened", "已打开")),
            Map.entry("CLICKED", new Words("Clicked", "已点击")),
            Map.entry("REPLIED", new Words("Replied", "已回复")),
            Map.entry("VISITED", new Words("Visited", "已到访")),
            Map.entry("BOUGHT", new Words("Bought", "已购买")),
            Map.entry("DECLINED", new Words("Declined", "已拒绝")),
            Map.entry("UNSUBSCRIBED", new Words("Unsubscribed", "已退订")),
            Map.entry("OPEN", new Words("Open", "待处理")),
            Map.entry("ACKNOWLEDGED", new Words("Acknowledged", "已受理")),
            Map.entry("IN_PROGRESS", new Words("In progress", "处理中")),
            Map.entry("RESOLVED", new Words("Resolved", "已解决")),
            Map.entry("CLOSED", new Words("Closed", "已结案")),
            Map.entry("REOPENED", new Words("Reopened", "重新受理")),
            Map.entry("KEPT", new Words("Kept", "已兑现")),
            Map.entry("BROKEN", new Words("Broken", "未兑现")),
            Map.entry("LAPSED", new Words("Lapsed", "已失效")),
            Map.entry("POINTS_EARNED", new Words("Earned", "获得积分")),
            Map.entry("POINTS_REDEEMED", new Words("Redeemed", "兑换积分")),
            Map.entry("POINTS_EXPIRED", new Words("Expired", "积分过期")),
            Map.entry("POINTS_RECLAIMED", new Words("Taken back", "扣回积分")),
            Map.entry("POINTS_RESTORED", new Words("Given back", "返还积分")),
            Map.entry("DISSATISFIED", new Words("Dissatisfied", "不满意")),
            Map.entry("SATISFIED", new Words("Satisfied", "满意")),
            Map.entry("DELIGHTED", new Words("Delighted", "非常满意")),
            Map.entry("HOLT_WINTERS", new Words("Holt–Winters, with season", "霍尔特-温特斯季节法")),
            Map.entry("HOLT", new Words("Holt, linear trend", "霍尔特线性趋势法")),
            Map.entry("MEAN", new Words("Mean of the history", "历史均值")),
            Map.entry("NONE", new Words("Nothing to go by", "无历史数据")),
            Map.entry("FIRST_TRADE", new Words("Since the first trade", "自首次交易起")),
            Map.entry("REGULAR_TRADE", new Words("Since regular trade began", "自经常性交易开始起")),
            Map.entry("PHONE", new Words("Phone", "电话")),
            Map.entry("EMAIL", new Words("E-mail", "电子邮件")),
            Map.entry("WEB", new Words("Web", "网站")),
            Map.entry("APP", new Words("App", "应用")),
            Map.entry("MESSAGING", new Words("Messaging", "即时消息")),
            Map.entry("SMS", new Words("Text message", "短信")),
            Map.entry("FAX", new Words("Fax", "传真")),
            Map.entry("IN_PERSON", new Words("In person", "面谈")),
            Map.entry("POST", new Words("Post", "邮寄")),
            Map.entry("CALL_CENTRE", new Words("Call centre", "呼叫中心")),
            Map.entry("INDIVIDUAL", new Words("Individual", "个人")),
            Map.entry("COMPANY", new Words("Company", "企业")),
            Map.entry("GOVERNMENT", new Words("Government", "政府机构")),
            Map.entry("NON_PROFIT", new Words("Non-profit", "非营利组织")),
            Map.entry("LOW", new Words("Low", "低")),
            Map.entry("MEDIUM", new Words("Medium", "中")),
            Map.entry("HIGH", new Words("High", "高")),
            Map.entry("CRITICAL", new Words("Critical", "紧急")),
            Map.entry("PROMOTION", new Words("Promotion gap", "促销差距")),
            Map.entry("UNDERSTANDING", new Words("Understanding gap", "理解差距")),
            Map.entry("PROCEDURE", new Words("Procedure gap", "程序差距")),
            Map.entry("BEHAVIOUR", new Words("Behaviour gap", "行为差距")),
            Map.entry("PERCEPTION", new Words("Perception gap", "感受差距")));

    private Labels() {}

    /** The code itself, when nobody has named it. */
    static String of(String code, Locale language) {
        var words = ALL.get(code);
        return words == null ? code : words.in(language);
    }

    static String of(Enum<?> constant, Locale language) {
        var words = ALL.get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        return words == null ? of(constant.name(), language) : words.in(language);
    }

    private record Words(String english, String chinese) {

        String in(Locale language) {
            return language.getLanguage().equals("zh") ? chinese : english;
        }
    }
}
