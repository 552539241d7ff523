/** Files that are kept while they are worked on. */
package io.clientele.customer.imports.spool;
