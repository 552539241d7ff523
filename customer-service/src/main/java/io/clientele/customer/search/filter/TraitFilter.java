package io.clientele.customer.search.filter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import io.clientele.customer.bond.model.Hold;
import io.clientele.customer.credit.model.CreditGrade;
import io.clientele.customer.model.contact.ContactChannel;
import io.clientele.customer.model.contact.ContactType;
import io.clientele.customer.model.profile.BuyingMotive;
import io.clientele.customer.model.profile.Gender;
import io.clientele.customer.model.profile.MaritalStatus;
import io.clientele.customer.model.profile.OperatingState;
import io.clientele.customer.model.profile.RecordSource;

/** What a caller asks of the other properties of customers. */
public class TraitFilter {

    @RestQuery
    @Parameter(description = "Size of the city; several values mean or")
    @Size(max = 100)
    public List<@Size(min = 1, max = 50) String> citySize;

    @RestQuery
    @Parameter(description = "How the organisation is doing; several values mean or")
    @Size(max = 10)
    public List<OperatingState> operatingState;

    @RestQuery
    @Parameter(
            description =
                    "The organisation it belongs to, or the head of the household, whichever of merged ones was named; several values mean or; "
                            + "for viewers only beside a kind that leaves people out")
    @Size(max = 100)
    public List<UUID> parentId;

    @RestQuery
    @Parameter(description = "How the record was obtained; several values mean or")
    @Size(max = 30)
    public List<RecordSource> source;

    @RestQuery
    @Parameter(description = "The campaign that brought it; several values mean or")
    @Size(max = 100)
    public List<@Size(min = 1, max = 200) String> campaign;

    @RestQuery
    @Parameter(description = "The customer who referred it, whichever of merged ones was named; several values mean or")
    @Size(max = 100)
    public List<UUID> referredBy;

    @RestQuery
    @Parameter(description = "How it likes to be reached; several values mean or")
    @Size(max = 20)
    public List<ContactChannel> preferredChannel;

    @RestQuery
    @Parameter(description = "Its language; several values mean or", example = "zh-CN")
    @Size(max = 50)
    public List<@Size(min = 1, max = 35) String> preferredLanguage;

    @RestQuery
    @Parameter(
            description = "When it likes to be reached, exactly as recorded; several values mean or",
            example = "Mon-Fri 18:00-20:00")
    @Size(max = 50)
    public List<@Size(min = 1, max = 100) String> preferredHours;

    @RestQuery
    @Parameter(
            description = "What an organisation plans to buy, exactly as recorded; several values mean or",
            example = "Two milling machines next spring")
    @Size(max = 50)
    public List<@Size(min = 1, max = 2000) String> purchasingPlan;

    @RestQuery
    @Parameter(description = "Gender; several values mean or; not for viewers")
    @Size(max = 10)
    public List<Gender> gender;

    @RestQuery
    @Parameter(description = "Marital status; several values mean or; not for viewers")
    @Size(max = 10)
    public List<MaritalStatus> maritalStatus;

    @RestQuery
    @Parameter(description = "Education; several values mean or; not for viewers")
    @Size(max = 50)
    public List<@Size(min = 1, max = 100) String> education;

    @RestQuery
    @Parameter(description = "Occupation; several values mean or; not for viewers")
    @Size(max = 50)
    public List<@Size(min = 1, max = 100) String> occupation;

    @RestQuery
    @Parameter(description = "Stage of family life; several values mean or; not for viewers")
    @Size(max = 50)
    public List<@Size(min = 1, max = 100) String> lifeStage;

    @RestQuery
    @Parameter(description = "How the person lives; several values mean or; not for viewers")
    @Size(max = 50)
    public List<@Size(min = 1, max = 100) String> dwelling;

    @RestQuery
    @Parameter(description = "Personality, exactly as recorded; several values mean or; not for viewers")
    @Size(max = 50)
    public List<@Size(min = 1, max = 500) String> personality;

    @RestQuery
    @Parameter(
            description =
                    "What it buys for; several values mean or; for viewers only beside a kind that leaves people out")
    @Size(max = 10)
    public List<BuyingMotive> buyingMotive;

    @RestQuery
    @Parameter(
            description =
                    "A phone number, address or handle exactly as recorded, and phone numbers however they are written, a moment after they were recorded"
                            + " (without a country code those of the deployment's region); what is recorded of a merged customer finds its survivor; several values mean or; not for viewers",
            example = "office@example.com")
    @Size(max = 50)
    public List<@Size(min = 1, max = 500) String> contactPoint;

    @RestQuery
    @Parameter(
            description =
                    "The record has a contact point of this type, other than contactPoint without regard to those of merged customers; several values mean or",
            example = "EMAIL")
    @Size(max = 10)
    public List<ContactType> contactPointType;

    @RestQuery
    @Parameter(
            description =
                    "Somebody who is at the organisation and has not left: all words of the name or parts of them, in any order, or an e-mail address or other contact value,"
                            + " and phone numbers however they are written; several values mean or; not for viewers",
            example = "Ada Adler")
    @Size(max = 20)
    public List<@Size(min = 1, max = 500) String> person;

    @RestQuery
    @Parameter(
            description = "A taste as name:value; several values of one name mean or, several names and; "
                    + "for viewers only beside a kind that leaves people out",
            example = "colour:green")
    @Size(max = 20)
    public List<@Size(min = 3, max = 560) String> taste;

    @RestQuery
    @Parameter(
            description = "A need as name:value; several values of one name mean or, several names and; "
                    + "for viewers only beside a kind that leaves people out",
            example = "delivery:before noon")
    @Size(max = 20)
    public List<@Size(min = 3, max = 560) String> need;

    @RestQuery
    @Parameter(description = "What the person holds dear; several values mean or; not for viewers", example = "family")
    @Size(max = 20)
    public List<@Size(min = 1, max = 100) String> value;

    @RestQuery
    @Parameter(
            description =
                    "What keeps it by the last rating of its bonds: EXTERNAL_ONLY finds the fragile; several values mean or",
            example = "EXTERNAL_ONLY")
    @Size(max = 10)
    public List<Hold> bondHold;

    @RestQuery
    @Parameter(description = "Grade of the current credit assessment; several values mean or", example = "GOOD")
    @Size(max = 10)
    public List<CreditGrade> creditGrade;

    @RestQuery
    @Parameter(
            description =
                    "Spends at least so much of our category in a year, by the current wallet estimate, in base currency")
    public BigDecimal yearlyWalletFrom;

    @RestQuery
    @Parameter(
            description =
                    "Spends less than this of our category in a year, by the current wallet estimate, in base currency")
    public BigDecimal yearlyWalletTo;

    @RestQuery
    @Parameter(description = "At least so many employees")
    public Integer employeesFrom;

    @RestQuery
    @Parameter(description = "Fewer employees than this")
    public Integer employeesTo;

    @RestQuery
    @Parameter(description = "At least so much revenue of a year, in whatever currency the record has")
    public BigDecimal annualRevenueFrom;

    @RestQuery
    @Parameter(description = "Less revenue of a year than this, in whatever currency the record has")
    public BigDecimal annualRevenueTo;

    @RestQuery
    @Parameter(description = "At least so much was spent to win it")
    public BigDecimal acquisitionCostFrom;

    @RestQuery
    @Parameter(description = "Less than this was spent to win it")
    public BigDecimal acquisitionCostTo;

    @RestQuery
    @Parameter(description = "At least so much income of a year, in whatever currency the record has; not for viewers")
    public BigDecimal incomeFrom;

    @RestQuery
    @Parameter(description = "Less income of a year than this, in whatever currency the record has; not for viewers")
    public BigDecimal incomeTo;

    @RestQuery
    @Parameter(description = "At least so many people in the household; not for viewers")
    public Integer householdSizeFrom;

    @RestQuery
    @Parameter(description = "Fewer people in the household than this; not for viewers")
    public Integer householdSizeTo;

    @RestQuery
    @Parameter(description = "Born on this day or later; not for viewers", example = "1980-01-01")
    public LocalDate birthDateFrom;

    @RestQuery
    @Parameter(description = "Born before this day; not for viewers", example = "1990-01-01")
    public LocalDate birthDateTo;
}
