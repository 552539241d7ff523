/** What makes customers move: facts that arrive, and moments at which schemes are cut. */
package io.clientele.segmentation.intake;
