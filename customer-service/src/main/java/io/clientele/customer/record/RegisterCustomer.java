package io.clientele.customer.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.contact.ContactChannel;
import io.clientele.customer.model.profile.BuyingMotive;
import io.clientele.customer.model.profile.CustomerKind;
import io.clientele.customer.model.profile.CustomerRole;
import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.model.profile.Gender;
import io.clientele.customer.model.profile.MaritalStatus;
import io.clientele.customer.model.profile.OperatingState;
import io.clientele.customer.model.profile.RecordSource;
import io.clientele.kit.money.Money;

import static java.util.Objects.requireNonNullElse;

/** What a caller may write of a customer: the body of a registration, and what a merge patch makes of the record. */
@Sound
@Schema(description = "What is known of a customer")
public record RegisterCustomer(
        @Schema(description = "What kind of party it is", examples = "COMPANY") @NotNull
        CustomerKind kind,

        @Schema(description = "Name of the person or organisation", examples = "Novak & Hale Instruments")
        @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = PRINTABLE, message = "must not contain control characters")
        String name,

        @Schema(description = "Keys of this customer in other systems; a key belongs to one customer only")
        @Size(max = 20)
        List<@NotNull @Valid ReferenceBody> externalReferences,

        @Schema(description = "What the party is to the company; CUSTOMER when not given") @Size(min = 1, max = 5)
        List<@NotNull CustomerRole> roles,

        @Schema(description = "Who looks after the customer; once there is one, managers change it", examples = "rep-7")
        @Size(min = 1, max = 100)
        String ownerId,

        @Schema(description = "Region, in the words of the company", examples = "East") @Size(min = 1, max = 100)
        String region,

        @Schema(description = "Size of the city, in the words of the company", examples = "TIER_1")
        @Size(min = 1, max = 50)
        String citySize,

        @Schema(description = "Industry; organisations only", examples = "MACHINERY") @Size(min = 1, max = 100)
        String industry,

        @Schema(description = "Revenue of a year; organisations only") @Valid
        Money annualRevenue,

        @Schema(description = "Number of employees; organisations only", examples = "240") @Min(0) @Max(10_000_000)
        Integer employees,

        @Schema(description = "How the organisation is doing; organisations only", examples = "PROFIT")
        OperatingState operatingState,

        @Schema(
                description = "What the organisation plans to buy; organisations only",
                examples = "Two milling machines next spring")
        @Size(min = 1, max = 2000)
        String purchasingPlan,

        @Schema(
                description =
                        "The customer this one belongs to, at any depth without cycles: of an organisation the organisation above it, of an"
                                + " individual the individual who is the head of the household, which viewers do not see",
                examples = "0198c0de-7a11-7000-8000-000000000001")
        UUID parentId,

        @Schema(
                writeOnly = true,
                description =
                        "The same by a key in another system: say parentId or parentReference. It is looked up when it is sent, and the record has"
                                + " the parentId; null in a change removes that")
        @Valid
        ReferenceBody parentReference,

        @Schema(description = "Date of birth, not in the future; individuals only", examples = "1984-05-17")
        LocalDate birthDate,

        @Schema(description = "Gender; individuals only", examples = "FEMALE")
        Gender gender,

        @Schema(description = "Education; individuals only", examples = "BACHELOR") @Size(min = 1, max = 100)
        String education,

        @Schema(description = "Income of a year; individuals only") @Valid
        Money income,

        @Schema(description = "Occupation; individuals only", examples = "engineer") @Size(min = 1, max = 100)
        String occupation,

        @Schema(description = "People in the household; individuals only", examples = "3") @Min(1) @Max(100)
        Integer householdSize,

        @Schema(description = "Stage of family life; individuals only", examples = "YOUNG_FAMILY")
        @Size(min = 1, max = 100)
        String lifeStage,

        @Schema(description = "Marital status; individuals only", examples = "MARRIED")
        MaritalStatus maritalStatus,

        @Schema(description = "How the person lives; individuals only", examples = "OWN_FLAT") @Size(min = 1, max = 100)
        String dwelling,

        @Schema(description = "Personality; individuals only", examples = "careful, compares prices")
        @Size(min = 1, max = 500)
        String personality,

        @Schema(description = "What the person holds dear; individuals only") @Size(max = 20)
        List<@NotNull @Size(min = 1, max = 100) String> values,

        @Schema(description = "What the customer buys for", examples = "CONVENIENCE")
        BuyingMotive buyingMotive,

        @Schema(description = "Tastes by name, such as colour: green") @Size(max = 50)
        Map<@Pattern(regexp = KEY) String, @NotNull @Size(min = 1, max = 500) String> tastes,

        @Schema(description = "Needs by name, such as delivery: before noon") @Size(max = 50)
        Map<@Pattern(regexp = KEY) String, @NotNull @Size(min = 1, max = 500) String> needs,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description =
                        "Values of attributes that the company declared (see /attribute-definitions): texts, numbers, true or false",
                examples = "{\"fleetSize\":\"LARGE\"}")
        @Size(max = 100)
        Map<String, JsonNode> attributes,

        @Schema(description = "Where the customer can be reached") @Size(max = 20)
        List<@NotNull @Valid ContactPointBody> contactPoints,

        @Schema(description = "How the customer likes to be reached", examples = "EMAIL")
        ContactChannel preferredChannel,

        @Schema(description = "When the customer likes to be reached", examples = "Mon-Fri 18:00-20:00")
        @Size(min = 1, max = 100)
        String preferredHours,

        @Schema(description = "Language of the customer (BCP 47)", examples = "zh-CN")
        @Size(max = 35)
        @Pattern(regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", message = "must be a language tag such as zh-CN")
        String preferredLanguage,

        @Schema(description = "How the record was obtained", examples = "TRADE_FAIR_CARD")
        RecordSource source,

        @Schema(description = "The campaign that brought the customer", examples = "spring-fair-2026")
        @Size(min = 1, max = 200)
        String campaign,

        @Schema(description = "What it cost to win the customer, in base currency") @Valid
        Money acquisitionCost,

        @Schema(description = "The customer who referred this one", examples = "0198c0de-7a11-7000-8000-000000000002")
        UUID referredBy,

        @Schema(
                writeOnly = true,
                description =
                        "The same by a key in another system: say referredBy or referredByReference. It is looked up when it is sent, and the record"
                                + " has referredBy; null in a change removes that")
        @Valid
        ReferenceBody referredByReference) {

    static final String PRINTABLE = "^[^\\x00-\\x1f\\x7f]*$";
    static final String KEY = "^[^\\x00-\\x1f\\x7f]{1,50}$";

    public RegisterCustomer {
        roles = requireNonNullElse(roles, List.of(CustomerRole.CUSTOMER));
    }

    /** The keys by which it names others, under the names of the properties. */
    public Map<String, ExternalReference> keysOfOthers() {
        var keys = new TreeMap<String, ExternalReference>();
        if (parentReference != null) {
            keys.put("parentReference", parentReference.reference());
        }
        if (referredByReference != null) {
            keys.put("referredByReference", referredByReference.reference());
        }
        return keys;
    }

    /** The same, with our ids of those whom it names. */
    public RegisterCustomer naming(UUID parent, UUID referrer) {
        return new RegisterCustomer(
                kind,
                name,
                externalReferences,
                roles,
                ownerId,
                region,
                citySize,
                industry,
                annualRevenue,
                employees,
                operatingState,
                purchasingPlan,
                parent,
                null,
                birthDate,
                gender,
                education,
                income,
                occupation,
                householdSize,
                lifeStage,
                maritalStatus,
                dwelling,
                personality,
                values,
                buyingMotive,
                tastes,
                needs,
                attributes,
                contactPoints,
                preferredChannel,
                preferredHours,
                preferredLanguage,
                source,
                campaign,
                acquisitionCost,
                referrer,
                null);
    }
}
