package io.clientele.valuation.population;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/**
 * Works out something of each of many customers. One of whom that fails does not hold up the others: it is told in the log, counted, and passed over.
 */
@Singleton
public class OneByOne {

    private static final Logger LOG = Logger.getLogger(OneByOne.class);

    private final Counter passedOver;

    OneByOne(MeterRegistry metrics) {
        this.passedOver = Counter.builder("clientele.valuation.passed.over")
                .description("Customers of whom something could not be worked out")
                .register(metrics);
    }

    /**
     * Empty where the customer is passed over.
     *
     * @param what reads and writes nothing: a failure is a defect, and not that of a database which is away
     */
    public <T> Optional<T> of(UUID customer, Supplier<T> what) {
        try {
            return Optional.of(what.get());
        } catch (RuntimeException e) {
            passOver(customer, e);
            return Optional.empty();
        }
    }

    /** Tells and counts one of whom something could not be done. */
    public void passOver(UUID customer, RuntimeException why) {
        passedOver.increment();
        LOG.errorf(why, "Customer %s is passed over", customer);
    }
}
