/** What Bean Validation finds, told as faults of the house. */
package io.clientele.kit.json.constraint;
