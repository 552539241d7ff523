package io.clientele.gateway.overview;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is open for a representative; each part is a page as its service answers it. */
@Schema(
        description =
                "What is open for a representative, some customers at a time; each part is as its service answers it, and absent when unavailable")
record HandOverSheet(
        @Schema(type = SchemaType.OBJECT, description = "The representative; absent when nobody of that id was added")
        @JsonRawValue
        String representative,

        @Schema(type = SchemaType.OBJECT, description = "A page of the customers, by name, with their total")
        @JsonRawValue
        String customers,

        @Schema(type = SchemaType.OBJECT, description = "What these customers were promised and is open") @JsonRawValue
        String promises,

        @Schema(
                type = SchemaType.OBJECT,
                description = "What the representative promised to anybody, also to customers of others, and is open")
        @JsonRawValue
        String promisesMade,

        @Schema(type = SchemaType.OBJECT, description = "Complaints of these customers that are not closed")
        @JsonRawValue
        String complaints,

        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "Complaints of anybody that the representative looks after, also of customers of others, and that are not closed")
        @JsonRawValue
        String complaintsInHand,

        @Schema(
                type = SchemaType.OBJECT,
                description = "What was proposed to do about these customers and is neither done nor dismissed")
        @JsonRawValue
        String actions,

        @Schema(
                type = SchemaType.OBJECT,
                description = "Requests for an owner that are in review of these customers and those merged into them")
        @JsonRawValue
        String requests,

        @Schema(
                type = SchemaType.OBJECT,
                description = "Contracts of these customers that run, and invoices of theirs that are not paid")
        @JsonRawValue
        String commitments,

        @Schema(
                type = SchemaType.OBJECT,
                description = "First contacts that are due, of all customers of the representative")
        @JsonRawValue
        String dueContacts,

        @Schema(
                type = SchemaType.OBJECT,
                description = "Customers to verify again, of all customers of the representative")
        @JsonRawValue
        String verificationTasks,

        @Schema(required = true, description = "The parts that could not be had, and why", maxItems = 11)
        List<Overview.Missing> unavailable,

        @Schema(description = "Give it as cursor for the next customers; absent on the last page", maxLength = 2000)
        String nextCursor) {}
