/** Versions of records that an import made are taken back. */
package io.clientele.customer.imports.reversal;
