/**
 * Terms that follow one another, and what is agreed in each: which of them runs on a day. The journal shows contracts by the same rule by
 * which they are valued; it is no word of either, but arithmetic of days.
 */
package io.clientele.kit.term;
