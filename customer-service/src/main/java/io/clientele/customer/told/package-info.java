/** What other services are told of customers, as they change and all over again. */
package io.clientele.customer.told;
