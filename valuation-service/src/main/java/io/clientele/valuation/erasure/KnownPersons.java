package io.clientele.valuation.erasure;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.clientele.kit.privacy.HeardPersons;
import io.clientele.kit.privacy.Persons;
import io.clientele.kit.sql.Sql;

/** Everybody whose value is known. */
@Singleton
class KnownPersons {

    @Produces
    @Singleton
    Persons persons(Sql sql) {
        return new HeardPersons(sql, "customer", "true", Kept.handedOut());
    }
}
