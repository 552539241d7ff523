/** Customers as lists ask for them, a page at a time or all of them. */
package io.clientele.customer.listing;
