/** Where a customer can be reached, and what for it may be. */
package io.clientele.customer.model.contact;
