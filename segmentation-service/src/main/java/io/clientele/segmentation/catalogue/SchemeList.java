package io.clientele.segmentation.catalogue;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All schemes: a short list that is part of the program, so it has no pages. */
@Schema(name = "SchemeList")
record SchemeList(@Schema(required = true, maxItems = 100) List<SchemeView> items) {}
