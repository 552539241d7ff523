package io.clientele.customer.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.customer.model.profile.ExternalReference;
import io.clientele.customer.people.model.BuyingRole;
import io.clientele.customer.record.ContactPointBody;
import io.clientele.customer.record.ReferenceBody;

/** What is written of a person at an organisation. */
@Schema(description = "A person at an organisation")
public record RegisterContact(
        @Schema(description = "Name; initials for viewers", examples = "Ada Adler")
        @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "^[^\\x00-\\x1f\\x7f]*$", message = "must not contain control characters")
        String name,

        @Schema(
                description =
                        "Keys of this person in other systems; a key belongs to one person only, wherever that one is")
        @Size(max = 20)
        List<@NotNull @Valid ReferenceBody> externalReferences,

        @Schema(description = "Title", examples = "Head of purchasing") @Size(min = 1, max = 200)
        String title,

        @Schema(description = "Department", examples = "Purchasing") @Size(min = 1, max = 200)
        String department,

        @Schema(description = "What the person has to say in a decision to buy", examples = "DECISION_MAKER")
        BuyingRole buyingRole,

        @Schema(description = "Where the person can be reached; shortened for viewers") @Size(max = 20)
        List<@NotNull @Valid ContactPointBody> contactPoints,

        @Schema(description = "Language of the person (BCP 47)", examples = "zh-CN")
        @Size(max = 35)
        @Pattern(regexp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", message = "must be a language tag such as zh-CN")
        String preferredLanguage,

        @Schema(description = "Personal facts by name, such as hobby: sailing; personal data, not shown to viewers")
        @Size(max = 50)
        Map<@Pattern(regexp = "^[^\\x00-\\x1f\\x7f]{1,50}$") String, @NotNull @Size(min = 1, max = 500) String>
                personalFacts,

        @Schema(description = "Anything else; not shown to viewers", examples = "Prefers short calls in the morning")
        @Size(min = 1, max = 2000)
        String note,

        @Schema(description = "When the person left the organisation", examples = "2026-01-31")
        LocalDate leftOn) {

    public List<ExternalReference> keys() {
        return Stream.ofNullable(externalReferences)
                .flatMap(List::stream)
                .map(ReferenceBody::reference)
                .toList();
    }
}
