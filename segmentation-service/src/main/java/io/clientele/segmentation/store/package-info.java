/** Plain SQL on the caller's transaction. */
package io.clientele.segmentation.store;
