/** A customer and its rules, those of the record by itself and those between records: plain Java, with time and what is known of others as arguments. */
package io.clientele.customer.model;
