package io.clientele.customer;

import java.util.List;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** A customer is documented by the shape that is written, but of what is answered only the id is sure to be there. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CustomerSchemas implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().get("Customer").setRequired(List.of("id"));
    }
}
