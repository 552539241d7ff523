/** What is heard of relations beyond their value: indicators and scores, kept for the schemes that ask for them. */
package io.clientele.segmentation.indicator;
