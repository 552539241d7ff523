/** What records say of consents, and what the log of consents has of it. */
package io.clientele.customer.change.consent;
