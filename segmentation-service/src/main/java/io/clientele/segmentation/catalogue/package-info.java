/** The schemes and their cuts, as callers see and use them. */
package io.clientele.segmentation.catalogue;
