package io.clientele.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;

/** The row of a customer. The database generates its columns for filters and constraints out of the document. */
@Entity
@Table(name = "customer")
class CustomerEntity {

    @Id
    UUID id;

    /** 1, 2, 3 …: what If-Match compares. */
    long version;

    /** Under which its last event went out; grows over a rebuild of the database too. */
    @Column(name = "event_version")
    long eventVersion;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String document;

    @Column(name = "name_search")
    String nameSearch;

    @Column(name = "name_grams")
    String[] nameGrams;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "updated_by")
    String updatedBy;

    /** Of the current credit assessment; null when never assessed. */
    @Column(name = "credit_grade")
    String creditGrade;

    /** Of the current estimate of its wallet, in base currency; null when never estimated. */
    @Column(name = "wallet_yearly")
    BigDecimal walletYearly;

    @Column(name = "wallet_on")
    LocalDate walletOn;

    /** Who answers for this customer now, at the end of the chain; null while it stands for itself. */
    @Column(name = "merged_into")
    UUID mergedInto;

    /** When something beside the record was last found out that others are told; null when nothing was. */
    @Column(name = "facts_at")
    Instant factsAt;
}
