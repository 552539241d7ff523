/** What a record says: the body that callers write and the rules it keeps, the document that is stored of it, and the row of the table. */
package io.clientele.customer.record;
