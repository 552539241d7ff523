package io.clientele.segmentation.cut;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A population as measured for a scheme at one snapshot.
 *
 * @param thresholds by name; those that the population is too small for are absent
 */
public record Measurement(long customers, Map<String, BigDecimal> thresholds) {}
