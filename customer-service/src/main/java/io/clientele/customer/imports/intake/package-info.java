/** Rows from elsewhere become records or change them. */
package io.clientele.customer.imports.intake;
