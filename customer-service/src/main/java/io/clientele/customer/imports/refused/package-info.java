/** Rows that were refused, as a file of the form that they came in: corrected, it is imported like the first. */
package io.clientele.customer.imports.refused;
