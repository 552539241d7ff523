package io.clientele.kit.http.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QueryOrderTest {

    @Test
    void parametersComeAsTheAddressNamesThem() {
        Map<String, List<String>> given = new HashMap<>();
        for (var name : List.of("zeta", "alpha", "mid dle", "beta", "1", "unseen")) {
            given.put(name, List.of(name));
        }
        assertThat(QueryOrder.of(given, "zeta=1&beta&alpha=2&zeta=3&mid+dle=4&%31=x&%zz=1")
                        .keySet())
                .containsExactly("zeta", "beta", "alpha", "mid dle", "1", "unseen");
        assertThat(QueryOrder.of(Map.of(), null)).isEmpty();
    }
}
