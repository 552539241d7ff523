/** How records come to be and become others: one or many in the same few statements, with their references, their place in groups, and the logs that follow them. */
package io.clientele.customer.change;
