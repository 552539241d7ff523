package io.clientele.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;

import io.clientele.kit.testing.SigningKeys;

/** Runs a Quarkus test with fakes in place of the services. */
@QuarkusTestResource(Fakes.class)
@QuarkusTestResource(SigningKeys.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BehindTheGateway {}
