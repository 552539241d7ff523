/** Texts that people write: which of them a database keeps, and which known word was meant. */
package io.clientele.kit.text;
