package io.clientele.kit.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Trying before doing; a {@code @BeanParam} of what can be tried. */
public class DryRun {

    @RestQuery
    @Parameter(
            description = "Changes nothing: the answer tells what it would do, or what it would cost",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            example = "true")
    public Boolean dryRun;

    public boolean asked() {
        return Boolean.TRUE.equals(dryRun);
    }
}
