/** Imports are taken back, the last row first; what others have built on stays. */
package io.clientele.customer.imports.reversal;
