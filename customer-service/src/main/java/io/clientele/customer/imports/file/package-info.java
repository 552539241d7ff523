/** What a file says: its rows, however it is written, with the columns that callers map. */
package io.clientele.customer.imports.file;
