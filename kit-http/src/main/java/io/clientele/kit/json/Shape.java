package io.clientele.kit.json;

import com.fasterxml.jackson.databind.JsonNode;

/** What a value must look like to be read as some Java type. */
interface Shape {

    /**
     * Whether the value fits; what does not is noted and taken out of the tree, so that the rest can still be read.
     *
     * @param value never absent, never null
     */
    boolean fits(JsonNode value, At at, Findings findings);
}
