package io.clientele.customer.erasure;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.clientele.kit.job.JobKind;
import io.clientele.kit.job.Progress;
import io.clientele.kit.sql.Tries;

/**
 * Erases a customer here, and waits a while for the others to say that they have too. When one of them is away the job ends
 * without it: the proof goes on growing at the erasure itself.
 */
@ApplicationScoped
class ErasureJob implements JobKind {

    static final String KIND = "ERASURE";

    private static final long LOOK_NANOS = 50_000_000;

    private final Erasures erasures;
    private final Duration patience;

    ErasureJob(
            Erasures erasures,
            @ConfigProperty(name = "clientele.erasure.wait-for-services", defaultValue = "PT20S") Duration patience) {
        this.erasures = erasures;
        this.patience = patience;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JsonNode request, Progress progress) {
        var customer = UUID.fromString(request.path("customerId").asText());
        progress.total(Erasures.SERVICES.size());
        Tries.of("Erasures of " + customer, () -> erasures.erase(customer));
        var end = System.nanoTime() + patience.toNanos();
        var proof = erasures.ofCustomer(customer);
        while (!proof.awaited().isEmpty() && System.nanoTime() < end) {
            progress.done(Erasures.SERVICES.size() - proof.awaited().size());
            progress.check();
            LockSupport.parkNanos(LOOK_NANOS);
            proof = erasures.ofCustomer(customer);
        }
        progress.done(Erasures.SERVICES.size() - proof.awaited().size());
        return ErasureResult.of(proof);
    }
}
