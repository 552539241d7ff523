package io.clientele.kit.testing.http;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PathTest {

    private static final JsonPath JSON = JsonPath.from("""
            {"items":[{"code":"A","year":2026,"rate":0.1,"of":[{"n":1},{"n":2}],"labels":{"zh-CN":"甲"}},
                      {"code":"B","year":2025,"of":[{"n":3}]}],"sizes":[1,2],"rates":[0.1,0.2],"none":null}""");

    @Test
    void aPropertyOfAListIsThatOfEach() {
        assertThat(JSON.<Object>get("items.code")).isEqualTo(List.of("A", "B"));
        assertThat(JSON.<Object>get("items.of.n")).isEqualTo(List.of(List.of(1, 2), List.of(3)));
        assertThat(JSON.<Object>get("items.of.n.flatten()")).isEqualTo(List.of(1, 2, 3));
        assertThat(JSON.<Object>get("items.rate")).isEqualTo(Arrays.asList(0.1f, null));
        assertThat(JSON.<Object>get("items.labels.zh-CN")).isEqualTo(List.of("甲"));
    }

    @Test
    void placesCountFromBothEnds() {
        assertThat(JSON.getString("items[0].of[1].n")).isEqualTo("2");
        assertThat(JSON.getString("items[-1].code")).isEqualTo("B");
        assertThat(JsonPath.from("[[5,6]]").getInt("[0][1]")).isEqualTo(6);
    }

    @Test
    void whatIsNotThereIsNull() {
        assertThat(JSON.<Object>get("none.more")).isNull();
        assertThat(JSON.<Object>get("items[7].code")).isNull();
        assertThat(JSON.<Object>get("items.find { it.code == 'C' }.year")).isNull();
        assertThatThrownBy(() -> JSON.getInt("nowhere")).hasMessageContaining("nothing at nowhere");
    }

    @Test
    void elementsAreFoundByWhatTheySay() {
        assertThat(JSON.getInt("items.find { it.code == 'B' }.year")).isEqualTo(2025);
        assertThat(JSON.<Object>get("items.findAll { it.year == 2026 && it.code == 'A' }.code"))
                .isEqualTo(List.of("A"));
        assertThat(JSON.getString("items.find{it.rate != null}.code")).isEqualTo("A");
        assertThat(JSON.getString("items.find{it.rate==null}.code")).isEqualTo("B");
    }

    @Test
    void namesMayBeQuoted() {
        assertThat(JSON.getString("items[0].labels.'zh-CN'")).isEqualTo("甲");
        assertThat(JSON.getString("items[0].labels.zh-CN")).isEqualTo("甲");
    }

    @Test
    void listsAreCountedAndSummed() {
        assertThat(JSON.getInt("items.size()")).isEqualTo(2);
        assertThat(JSON.<Object>get("sizes.sum()")).isEqualTo(3);
        assertThat(JSON.exact().<Object>get("rates.sum()")).isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void whatIsNoPathIsSaidToBeNone() {
        assertThatThrownBy(() -> JSON.get("items.every { it.code }")).hasMessageContaining("not understood from 11 on");
        assertThatThrownBy(() -> JSON.get("items[0]?.code")).hasMessageContaining("not understood from 8 on");
        assertThatThrownBy(() -> JSON.get("items.max()")).hasMessageContaining("a path knows no max()");
        assertThatThrownBy(() -> JSON.get("items.find { it.year > 2000 }")).hasMessageContaining("a condition is like");
    }
}
