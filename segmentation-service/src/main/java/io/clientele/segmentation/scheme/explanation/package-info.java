/** What a class is explained by: the figures that led to it, and sentences in the languages of the suite. */
package io.clientele.segmentation.scheme.explanation;
