package io.clientele.valuation.model.fit;

import java.time.Period;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.clientele.kit.testing.WithBackends;
import io.clientele.valuation.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithBackends
class RefittingByTheClockTest {

    @Inject
    ScheduledRefit refit;

    @Inject
    Database database;

    @AfterEach
    void nothingIsActiveForOtherTests() {
        database.execute("DELETE FROM active_model");
        database.execute("DELETE FROM scheduled_refit");
        database.execute("DELETE FROM model_version WHERE version >= 600000");
    }

    @Test
    void anActiveModelWhoseLastFitIsOldIsFittedAgainOnce() {
        database.execute("DELETE FROM active_model");
        database.execute("UPDATE model_version SET calibration_end = '2020-01-01' WHERE model = 'NBD'");
        database.execute("""
                INSERT INTO model_version (model, version, parameters, facts, calibration_end, log_likelihood, customers,
                                           converged, outcome, reason, time_unit, fitted_at)
                VALUES ('NBD', 600000, '{"r":1,"alpha":1}', '{}', current_date - 40, -1, 1, true, 'CONVERGED', 'for a test',
                        'P1W', now() - interval '39 days'),
                       ('NBD', 600001, '{"r":1,"alpha":1}', '{}', current_date - 365, -1, 1, true, 'CONVERGED',
                        'for a comparison', 'P1W', now())""");
        database.execute("""
                INSERT INTO active_model (role, model, version, event_version, activated_at, revaluation_job)
                VALUES ('PURCHASE', 'NBD', 600000, 1, now(), gen_random_uuid())""");

        assertThat(refit.look(Period.parse("P2M"))).isZero();
        assertThat(refit.look(Period.parse("P1M"))).isEqualTo(1);
        assertThat(refit.look(Period.parse("P1M"))).isZero();
    }
}
