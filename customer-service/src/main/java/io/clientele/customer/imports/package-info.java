/** Files of customers: each is kept, worked on as a job, and its rows answered for one by one. */
package io.clientele.customer.imports;
