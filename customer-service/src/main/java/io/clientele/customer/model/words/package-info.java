/** What people call things, and names as they are searched for. */
package io.clientele.customer.model.words;
