/** Forgetting persons: their standings, classes, moves and actions. */
package io.clientele.segmentation.erasure;
