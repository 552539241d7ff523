package io.clientele.customer.imports.reversal;

import io.clientele.customer.imports.Files;
import io.clientele.kit.testing.Patience;

import static io.clientele.customer.Calls.as;
import static io.clientele.customer.imports.Files.IMPORTS;
import static org.assertj.core.api.Assertions.assertThat;

/** Taking imports back. */
final class ReversalCalls {

    private ReversalCalls() {}

    /** Begins it, or begins it again, and waits for its end. */
    static void back(String id, int reverted, int kept) {
        String job = as("manager")
                .post(IMPORTS + "/" + id + "/reversal")
                .then()
                .statusCode(202)
                .extract()
                .path("reversal.jobId");
        Patience.until("the import is taken back", () -> {
            var now = Files.read(id);
            return job.equals(now.getString("reversal.jobId")) && "SUCCEEDED".equals(now.getString("reversal.state"));
        });
        var now = Files.read(id);
        assertThat(now.getInt("reversal.reverted")).isEqualTo(reverted);
        assertThat(now.getInt("reversal.kept")).isEqualTo(kept);
    }
}
