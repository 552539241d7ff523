package io.clientele.interaction.label;

import java.util.Locale;
import java.util.Map;

/** What people call the codes of the journal. */
final class Labels {

    private static final Map<String, Words> ALL = Map.ofEntries(
            Map.entry("OPEN", new Words("Open", "待处理")),
            Map.entry("ACKNOWLEDGED", new Words("Acknowledged", "已受理")),
            Map.entry("IN_PROGRESS", new Words("In progress", "处理中")),
            Map.entry("RESOLVED", new Words("Resolved", "已解决")),
            Map.entry("CLOSED", new Words("Closed", "已结案")),
            Map.entry("REOPENED", new Words("Reopened", "重新受理")),
            Map.entry("KEPT", new Words("Kept", "已兑现")),
            Map.entry("BROKEN", new Words("Broken", "未兑现")),
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
        if (words == null) {
            return code;
        }
        return language.getLanguage().equals("zh") ? words.chinese() : words.english();
    }

    private record Words(String english, String chinese) {}
}
