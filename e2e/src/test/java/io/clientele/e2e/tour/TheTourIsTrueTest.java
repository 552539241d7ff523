package io.clientele.e2e.tour;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.e2e.Api;
import io.clientele.e2e.RunningSuite;
import io.clientele.e2e.Suite;
import io.clientele.e2e.value.ModelInUse;

import static io.clientele.e2e.Customers.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Whoever follows the README's tour, command by command, is answered what it shows. */
class TheTourIsTrueTest {

    private final Suite suite = RunningSuite.suite();
    private final Buyers buyers = new Buyers(suite);
    private final Shell shell = new Shell(Suite.projectRoot(), Duration.ofMinutes(3));

    @AfterEach
    void theShellIsClosed() {
        shell.close();
    }

    @Test
    void everyAnswerIsAsShown() {
        assumeTrue(shell.run("command -v curl").contains("curl"), "skipped: no curl on this machine");
        buyers.haveBought();
        try (var buying = ModelInUse.of(suite, buyers.fit("BG_NBD"));
                var spending = ModelInUse.of(suite, buyers.fit("GAMMA_GAMMA"))) {
            buyers.areCut();
            assertThat(faults()).isEmpty();
        }
    }

    private List<String> faults() {
        var tour = Tour.of(Suite.projectRoot().resolve("README.md")).toldOn(LocalDate.now(ZoneOffset.UTC));
        assertThat(tour.stops().stream().filter(stop -> stop.answer() != null)).hasSizeGreaterThanOrEqualTo(7);
        var faults = new ArrayList<String>();
        shell.run("./clientele() { [ \"$1\" = token ] && echo " + suite.token("manager") + "; }");
        for (var stop : tour.stops()) {
            var printed = shell.run(stop.commands().replace("localhost:8080", "localhost:" + suite.port()));
            if (stop.answer() != null) {
                faults.addAll(faults(stop, printed));
            }
            suite.awaitSettled(SOON);
        }
        return faults;
    }

    private static List<String> faults(Stop stop, String printed) {
        try {
            return Shown.read(stop.answer()).faults(Api.JSON.readTree(printed)).stream()
                    .map(fault -> fault + "\n after " + stop.commands())
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("no JSON is answered but " + printed + "\n after " + stop.commands());
        }
    }
}
