/** Many registrations in one call. */
package io.clientele.customer.batch;
