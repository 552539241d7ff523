package io.clientele.interaction.recording;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.clientele.interaction.Calls;
import io.clientele.interaction.OnRealParts;
import io.clientele.kit.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is the first to write into a year needs one connection at a time, so that many of them do not wait for one another. */
@QuarkusTest
@OnRealParts
class FirstEntriesOfAYearTest {

    @Inject
    DataSource source;

    @Test
    void theLastConnectionSuffices() throws SQLException {
        var customer = UUID.randomUUID();
        Calls.recorded(Calls.purchase(customer, "1", "2026-01-31T09:30:00Z", null));
        var others = takeAll();
        try {
            others.removeLast().close();
            Patience.until("the journal is not too busy", () -> {
                int status = Calls.post(Calls.purchase(customer, "1", "1938-03-01T00:00:00Z", null))
                        .statusCode();
                assertThat(status).isIn(201, 503);
                return status == 201;
            });
        } finally {
            for (var other : others) {
                other.close();
            }
        }
    }

    private List<Connection> takeAll() {
        var taken = new ArrayList<Connection>();
        while (true) {
            try {
                taken.add(source.getConnection());
            } catch (SQLException none) {
                return taken;
            }
        }
    }
}
