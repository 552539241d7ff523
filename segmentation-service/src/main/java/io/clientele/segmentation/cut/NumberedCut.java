package io.clientele.segmentation.cut;

import io.clientele.segmentation.scheme.Cut;

/**
 * A cut with its place in the scheme's history.
 *
 * @param number counts the cuts of the scheme from 1
 * @param moment what it was made for: N=64, 2026-12, or a request
 * @param version of the event that told of it
 */
public record NumberedCut(int number, String moment, long version, Cut cut) {}
