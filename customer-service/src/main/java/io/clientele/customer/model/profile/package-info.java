/** What is known of a customer, person or organisation, and the rules that it must keep by itself. */
package io.clientele.customer.model.profile;
