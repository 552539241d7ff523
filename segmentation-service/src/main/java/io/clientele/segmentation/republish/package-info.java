/** The whole state of this service, told again. */
package io.clientele.segmentation.republish;
