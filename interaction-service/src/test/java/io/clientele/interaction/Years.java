package io.clientele.interaction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.awaitility.Awaitility;

import io.clientele.kit.testing.http.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;

/** Years of the journal, taken out and brought back by those who are allowed to. */
public final class Years {

    private Years() {}

    public static boolean in(int year, Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).getYear() == year;
    }

    public static void detach(int year) {
        assertThat(ended(year, "detachment").getString("state")).isEqualTo("SUCCEEDED");
    }

    public static void attach(int year) {
        assertThat(ended(year, "attachment").getString("state")).isEqualTo("SUCCEEDED");
    }

    /** The job that was asked for, once it has ended. */
    public static JsonPath ended(int year, String what) {
        var asked = Calls.as("admin").post("/api/v1/journal-partitions/" + year + "/" + what);
        asked.then().statusCode(202);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> Calls.as("viewer").get(asked.header("Location")).jsonPath(), job -> !job.getString("state")
                        .matches("QUEUED|RUNNING"));
    }
}
