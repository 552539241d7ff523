package io.clientele.interaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;

import io.clientele.kit.testing.Backends;

/** Runs a test on real PostgreSQL and Kafka, and a double of customer-service. */
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(CustomerServiceDouble.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnRealParts {}
