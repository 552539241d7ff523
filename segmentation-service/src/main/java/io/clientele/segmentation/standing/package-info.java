/** What this service knows of a customer, from the topics of customers and valuations. */
package io.clientele.segmentation.standing;
