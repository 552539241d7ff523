package io.clientele.kit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;

/** Runs a Quarkus test on a real PostgreSQL and a real Kafka, started once per JVM. */
@QuarkusTestResource(Backends.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithBackends {}
