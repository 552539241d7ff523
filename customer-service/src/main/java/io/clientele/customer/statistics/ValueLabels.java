package io.clientele.customer.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.clientele.customer.credit.model.CreditGrade;
import io.clientele.customer.model.words.Label;

/** What people call the values that are codes of ours; all others are in the words of the company. */
final class ValueLabels {

    private static final String CODES = """
            kind|INDIVIDUAL|Individual|个人
            kind|COMPANY|Company|企业
            kind|GOVERNMENT|Government|政府机构
            kind|NON_PROFIT|Non-profit|非营利组织
            roles|CUSTOMER|Customer|客户
            roles|SUPPLIER|Supplier|供应商
            roles|DISTRIBUTOR|Distributor|经销商
            roles|AGENT|Agent|代理商
            roles|PARTNER|Partner|合作伙伴
            operatingState|PROFIT|Profit|盈利
            operatingState|BREAK_EVEN|Break-even|持平
            operatingState|IMPROVING_LOSS|Loss, but improving|亏损但好转
            operatingState|LOSS|Loss|亏损
            gender|FEMALE|Female|女
            gender|MALE|Male|男
            gender|OTHER|Other|其他
            maritalStatus|SINGLE|Single|单身
            maritalStatus|PARTNERED|With a partner|有伴侣
            maritalStatus|MARRIED|Married|已婚
            maritalStatus|SEPARATED|Separated|分居
            maritalStatus|DIVORCED|Divorced|离异
            maritalStatus|WIDOWED|Widowed|丧偶
            buyingMotive|ECONOMY|Economy|经济型
            buyingMotive|PERSONAL_ATTENTION|Personal attention|个性型
            buyingMotive|CONVENIENCE|Convenience|方便型
            buyingMotive|ETHICS|Ethics|道德型
            contactTypes|PHONE|Phone|电话
            contactTypes|EMAIL|E-mail|电子邮箱
            contactTypes|POSTAL_ADDRESS|Postal address|通信地址
            contactTypes|MESSAGING|Messaging|即时消息
            contactTypes|FAX|Fax|传真
            preferredChannel|PHONE|Phone|电话
            preferredChannel|SMS|Text message|短信
            preferredChannel|EMAIL|E-mail|电子邮件
            preferredChannel|POST|Post|邮寄
            preferredChannel|MESSAGING|Messaging|即时消息
            preferredChannel|FAX|Fax|传真
            preferredChannel|IN_PERSON|In person|当面
            source|QUESTIONNAIRE|Questionnaire|问卷
            source|PHONE_INTERVIEW|Phone interview|电话访谈
            source|ON_SITE_INTERVIEW|On-site interview|现场访谈
            source|TRADE_FAIR_CARD|Trade-fair card|展会名片
            source|REFERRAL|Referral|推荐
            source|WALK_IN|Walk-in|上门
            source|CALL_IN|Call-in|来电
            source|RESALE|Resale to a former customer|老客户再购
            source|PUBLIC_RECORD|Public record|公开资料
            source|INTERMEDIARY|Intermediary|中介
            source|MEDIA_RESPONSE|Media response|媒体反馈
            source|RESELLER|Reseller|转售商
            source|PARTNER|Partner|合作伙伴
            source|WEB|Web|网站""";

    private static final Map<String, Map<String, Label>> BY_PROPERTY = labels();

    private ValueLabels() {}

    /** Null for words of the company. */
    static String of(String property, String value, Locale language) {
        var label = BY_PROPERTY.getOrDefault(property, Map.of()).get(value);
        return label == null ? null : label.in(language);
    }

    private static Map<String, Map<String, Label>> labels() {
        var labels = new HashMap<String, Map<String, Label>>();
        CODES.lines().map(line -> line.split("\\|")).forEach(part -> labels.computeIfAbsent(
                        part[0], property -> new HashMap<>())
                .put(part[1], new Label(part[2], part[3])));
        var grades = new HashMap<String, Label>();
        Arrays.stream(CreditGrade.values()).forEach(grade -> grades.put(grade.name(), grade.label()));
        labels.put("creditGrade", grades);
        var bands = new HashMap<String, Label>();
        Arrays.stream(AgeBand.values()).forEach(band -> bands.put(band.name(), band.label()));
        labels.put("age", bands);
        return labels;
    }
}
