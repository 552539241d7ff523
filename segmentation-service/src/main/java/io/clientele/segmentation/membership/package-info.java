/** Which class every customer is in, since when and why, and how it came there. */
package io.clientele.segmentation.membership;
