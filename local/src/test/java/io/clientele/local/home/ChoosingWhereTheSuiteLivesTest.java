package io.clientele.local.home;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChoosingWhereTheSuiteLivesTest {

    @Test
    void withoutSettingsItLivesInTheProjectFrom8080On() {
        var home = Home.from(Map.of("CLIENTELE_HOME", "/project"));
        assertThat(home.state()).isEqualTo(Path.of("/project/.clientele"));
        assertThat(home.port(Part.GATEWAY)).isEqualTo(8080);
        assertThat(home.port(Part.POSTGRES)).isEqualTo(8085);
        assertThat(home.managementPort(Part.SEGMENTATION)).isEqualTo(8094);
    }

    @Test
    void onePortMovesTheWholeSuiteAndNoTwoPartsShareOne() {
        var home = Home.from(Map.of("CLIENTELE_PORT", "20000"));
        var ports = Arrays.stream(Part.values())
                .flatMap(part -> home.portsOf(part).stream())
                .toList();
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port <= 20_014);
    }

    @Test
    void aPortThatIsNoNumberOrLeavesNoRoomIsRefused() {
        assertThatThrownBy(() -> Home.from(Map.of("CLIENTELE_PORT", "http"))).hasMessageContaining("'http'");
        assertThatThrownBy(() -> Home.from(Map.of("CLIENTELE_PORT", "65530"))).hasMessageContaining("65530");
    }

    @Test
    void anUnknownPartIsNamedTogetherWithThePartsThereAre() {
        assertThatThrownBy(() -> Part.named("mysql"))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.exitCode()).isEqualTo(2))
                .hasMessageContaining("'mysql'")
                .hasMessageContaining("valuation-service");
    }
}
