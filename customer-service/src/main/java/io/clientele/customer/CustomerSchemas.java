package io.clientele.customer;

import java.util.List;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.clientele.customer.change.NamedByKey;

/** A customer is documented by the shape that is written, but of what is answered only the id is sure to be there, and keys of others never are. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CustomerSchemas implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var answered = document.getComponents().getSchemas().get("Customer");
        answered.setRequired(List.of("id"));
        NamedByKey.PLACES.keySet().forEach(answered::removeProperty);
    }
}
