package io.clientele.customer.duplicate;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.Patience;
import io.clientele.kit.testing.WithBackends;

import static io.clientele.customer.Calls.get;
import static io.clientele.customer.Calls.register;
import static org.assertj.core.api.Assertions.assertThat;

/** Chinese names that were misheard, mistyped or written in other characters and Latin ones that were misspelt are candidates, and names that only look alike are none. */
@QuarkusTest
@WithBackends
class FindingMiswrittenNamesTest {

    private static final String NAMES = """
            COMPANY    | 杭州绿茶食品有限公司   | 杭州绿荼食品有限公司  | ONE_CHARACTER
            COMPANY    | 苏州东方机械厂       | 苏州东风机械厂      | ONE_CHARACTER
            GOVERNMENT | 温州税务           | 温洲税务           | SAME_SOUND
            COMPANY    | 上海宏远贸易有限公司   | 上海弘远贸易有限公司  | SAME_SOUND
            COMPANY    | 華為技術有限公司      | 华为技术有限公司     | NAME
            COMPANY    | 廣東電氣集團有限公司   | 广东电气           | NAME
            INDIVIDUAL | 王小明             | 王晓明             | SAME_SOUND
            INDIVIDUAL | 張偉強             | 张伟强             | NAME
            INDIVIDUAL | Jonathan Brownsfield  | Jonathon Brownsfield   | MISSPELT
            INDIVIDUAL | Katherine Vandermeer  | Catherine Vandermeer   | MISSPELT
            INDIVIDUAL | Alexandra Petrovskaya | Aleksandra Petrovskaya | MISSPELT
            INDIVIDUAL | Jörg Müllerhof        | Joerg Muellerhof       | NAME
            INDIVIDUAL | John Whitcombe-Smith  | Joan Whitcombe-Smith   | -
            INDIVIDUAL | Gabriel Fischer       | Gabriela Fischer       | -
            INDIVIDUAL | Zhang Xiaoming        | Zhang Xiaoling         | -
            INDIVIDUAL | 王小红             | 王小兰             | -
            INDIVIDUAL | 李伟              | 李维              | -
            INDIVIDUAL | 欧阳建国           | 欧阳建军           | -
            COMPANY    | 南昌第一中学         | 南昌第二中学        | -
            COMPANY    | 无锡城东机械         | 无锡城西机械        | -
            COMPANY    | 青岛金属制品         | 青岛食品机械        | -
            COMPANY    | 长春汽车配件         | 长沙汽车零件        | -
            COMPANY    | 蓝天科             | 蓝天服             | -
            """;

    @Inject
    Sql sql;

    @Test
    void mistakesAreFoundAndOthersAreNot() {
        var pairs = NAMES.lines().map(line -> line.split(" *\\| *")).toList();
        var ids = pairs.stream()
                .map(pair -> List.of(registered(pair[0], pair[1]), registered(pair[0], pair[2])))
                .toList();
        Patience.until(
                "nobody who came singly is due",
                () -> sql.count("select count(*) from duplicate_due where not crowd") == 0);
        IntStream.range(0, pairs.size()).forEach(i -> assertThat(reason(ids.get(i)))
                .as("%s and %s", pairs.get(i)[1], pairs.get(i)[2])
                .isEqualTo(pairs.get(i)[3].strip()));
    }

    private static String registered(String kind, String name) {
        return register("{\"kind\":\"%s\",\"name\":\"%s\"}".formatted(kind, name));
    }

    /** The one reason why the two are a candidate. */
    private static String reason(List<String> pair) {
        var found = get("agent", "/api/v1/duplicate-candidates?customerId=" + pair.getFirst())
                .statusCode(200)
                .extract()
                .jsonPath();
        List<List<String>> parties = found.getList("items.customers.id");
        return IntStream.range(0, parties.size())
                .filter(i -> parties.get(i).containsAll(pair))
                .mapToObj(i -> String.join("+", found.<String>getList("items[" + i + "].reasons.reason.code")))
                .findFirst()
                .orElse("-");
    }
}
