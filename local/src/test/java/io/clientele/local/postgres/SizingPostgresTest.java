package io.clientele.local.postgres;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.clientele.local.home.Home;
import io.clientele.local.home.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SizingPostgresTest {

    private static final Home HOME = new Home(Path.of("."), Path.of("state"), 8080);

    @Test
    void withoutASettingItTakesLittle() {
        assertThat(ServerConfiguration.of(HOME, Map.of())).contains("\nshared_buffers = 256MB\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"512MB", "6GB"})
    void takesWhatItIsGiven(String memory) {
        assertThat(ServerConfiguration.of(HOME, Map.of("CLIENTELE_POSTGRES_MEMORY", memory)))
                .contains("\nshared_buffers = " + memory + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "0GB", "4096", "4 GB", "1GB\nfsync = off"})
    void whatIsNoSizeIsRefusedWithTheRemedy(String memory) {
        var environment = Map.of("CLIENTELE_POSTGRES_MEMORY", memory);
        assertThatThrownBy(() -> ServerConfiguration.of(HOME, environment))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("CLIENTELE_POSTGRES_MEMORY must be a number of MB or GB such as 512MB or 4GB");
    }
}
