package io.clientele.segmentation.intake;

import io.clientele.segmentation.scheme.Cut;

/**
 * What a job of kind CUT is asked for.
 *
 * @param moment what the cut is made for; a job that is run again finds by it that its cut was made already
 */
record CutRequest(String scheme, String moment, Cut.Cause cause) {}
