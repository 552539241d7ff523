package io.clientele.customer.exchange;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.search.filter.CustomerFilter;

/** Of which customers a file is to be, and how it is to be written; a {@code @BeanParam} of what can be exported. */
public class AskedFile {

    @BeanParam
    @Valid
    public CustomerFilter filter;

    @BeanParam
    public FileForm form;

    @RestQuery
    @Parameter(description = "A filter that somebody keeps (see /views)")
    public UUID view;
}
