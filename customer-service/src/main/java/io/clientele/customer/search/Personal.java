package io.clientele.customer.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A filter that is refused to viewers, for what is found would tell them what they do not see. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Personal {}
