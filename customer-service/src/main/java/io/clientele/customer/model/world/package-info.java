/** What the rules are told of the world, and of moments in it. */
package io.clientele.customer.model.world;
