/** The versions of records: who changed what and when, and what a record was. */
package io.clientele.customer.history;
