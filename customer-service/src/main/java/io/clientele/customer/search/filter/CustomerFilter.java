package io.clientele.customer.search.filter;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.CustomerRole;

/** Which customers a caller wants to see, and in which order. */
public class CustomerFilter {

    @RestQuery
    @Parameter(description = "Kind of party; several values mean or")
    @Size(max = 10)
    public List<CustomerKind> kind;

    @RestQuery
    @Parameter(description = "Role; several values mean or")
    @Size(max = 10)
    public List<CustomerRole> role;

    @RestQuery
    @Parameter(description = "The representative who looks after the customer; several values mean or")
    @Size(max = 100)
    public List<@Size(min = 1, max = 100) String> ownerId;

    @RestQuery
    @Parameter(
            description =
                    "Whether somebody looks after the customer: true finds those with a representative, false those without",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    public Boolean owned;

    @RestQuery
    @Parameter(description = "Key in another system as system:id; several values mean or", example = "erp:42")
    @Size(max = 100)
    public List<@Size(min = 3, max = 251) String> externalReference;

    @RestQuery
    @Parameter(description = "Region; several values mean or")
    @Size(max = 100)
    public List<@Size(min = 1, max = 100) String> region;

    @RestQuery
    @Parameter(description = "Industry; several values mean or")
    @Size(max = 100)
    public List<@Size(min = 1, max = 100) String> industry;

    @RestQuery
    @Parameter(
            description =
                    "The whole name, without regard to case or accents; that of a merged customer finds its survivor; several values mean or. q finds"
                            + " parts of names",
            example = "Harbour Works")
    @Size(max = 100)
    public List<@Size(min = 1, max = 200) String> name;

    @RestQuery
    @Parameter(
            description =
                    "What counts now as channel:purpose:state: of each contact point that the record has (not of those that a merged one had and a merge did"
                            + " not take over), and of what the customer, or one merged into it, said as a whole. State is"
                            + " GRANTED, or REFUSED where consent was refused or withdrawn; who never said anything is in neither. * stands for any"
                            + " channel, purpose or state, not for all three; several values mean or",
            example = "EMAIL:MARKETING:GRANTED")
    @Size(max = 20)
    public List<@Size(min = 5, max = 100) String> consent;

    @RestQuery
    @Parameter(
            description =
                    "Value of a declared attribute as name:value; several values of one attribute mean or, several attributes and;"
                            + " for viewers only beside a kind that leaves people out",
            example = "fleetSize:LARGE")
    @Size(max = 20)
    public List<@Size(min = 3, max = 560) String> attribute;

    @RestQuery
    @Parameter(
            description =
                    "A declared attribute that is at least so much, or this day or later, as name:value; of NUMBER and DATE only, each attribute once;"
                            + " for viewers only beside a kind that leaves people out",
            example = "lorries:10")
    @Size(max = 20)
    public List<@Size(min = 3, max = 560) String> attributeFrom;

    @RestQuery
    @Parameter(
            description =
                    "A declared attribute that is less than this, or before this day, as name:value; of NUMBER and DATE only, each attribute once;"
                            + " for viewers only beside a kind that leaves people out",
            example = "lorries:100")
    @Size(max = 20)
    public List<@Size(min = 3, max = 560) String> attributeTo;

    @RestQuery
    @Parameter(
            description =
                    "A part of a declared attribute's text as name:text, without regard to case or accents; of TEXT and CHOICE only; several parts of one"
                            + " attribute mean or, several attributes and; for viewers only beside a kind that leaves people out",
            example = "route:harbour")
    @Size(max = 20)
    public List<@Size(min = 3, max = 560) String> attributeContains;

    @RestQuery
    @Parameter(
            description = "Registered at or after this instant, or the beginning of this business day",
            example = "2026-01-01")
    @Size(max = 40)
    public String createdAtFrom;

    @RestQuery
    @Parameter(
            description = "Registered before this instant, or the beginning of this business day",
            example = "2026-02-01T00:00:00Z")
    @Size(max = 40)
    public String createdAtTo;

    @RestQuery
    @Parameter(
            description =
                    "Whether customers that are merged into others are shown too, each as itself. Without it they are not shown or counted,"
                            + " and their external references, contact points, names and texts find their survivors",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            example = "true")
    public Boolean includeMerged;

    @RestQuery
    @Parameter(
            description =
                    "Text in the record: all its words, in any order, without regard to case or accents, each in the name, a key in another system, a phone"
                            + " number, e-mail or postal address, region, industry, campaign, purchasing plan, a taste, need or attribute, another text, or"
                            + " what is said of somebody who is at the organisation and has not left: name, title, department, contact values, note,"
                            + " personal facts. Chinese of two characters or more, and other words of three letters or more, may be any part; shorter ones are looked"
                            + " for in the name, other than Chinese as beginnings of words. Viewers find by names alone, and people by all words of theirs",
            example = "instruments")
    @Size(min = 1, max = 200)
    public String q;

    @BeanParam
    @Valid
    public TraitFilter traits;

    @RestQuery
    @Parameter(
            description = "Changed at or after this instant, or the beginning of this business day",
            example = "2026-01-01")
    @Size(max = 40)
    public String updatedAtFrom;

    @RestQuery
    @Parameter(
            description = "Last changed before this instant, or the beginning of this business day",
            example = "2026-02-01T00:00:00Z")
    @Size(max = 40)
    public String updatedAtTo;

    @RestQuery
    @Parameter(
            description =
                    "Order by name, createdAt or updatedAt, with - for descending; several are parted by commas. The newest first when"
                            + " not given. A customer whose sort value changes while you page may appear twice or be missed."
                            + " For viewers by name only beside a kind that leaves people out",
            schema = @Schema(maxLength = 100, examples = "name"))
    @Size(max = 100)
    public String sort;
}
