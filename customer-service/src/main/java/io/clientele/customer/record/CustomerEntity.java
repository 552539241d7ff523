package io.clientele.customer.record;

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
public class CustomerEntity {

    @Id
    public UUID id;

    /** 1, 2, 3 …: what If-Match compares. */
    public long version;

    /** Under which its last event went out; grows over a rebuild of the database too. */
    @Column(name = "event_version")
    public long eventVersion;

    @ColumnTransformer(write = "cast(? as jsonb)")
    public String document;

    @Column(name = "name_search")
    public String nameSearch;

    @Column(name = "name_grams")
    public String[] nameGrams;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "created_by", updatable = false)
    public String createdBy;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Column(name = "updated_by")
    public String updatedBy;

    /** Of the current credit assessment; null when never assessed. */
    @Column(name = "credit_grade")
    public String creditGrade;

    /** Of the current estimate of its wallet, in base currency; null when never estimated. */
    @Column(name = "wallet_yearly")
    public BigDecimal walletYearly;

    @Column(name = "wallet_on")
    public LocalDate walletOn;

    /** Who answers for this customer now, at the end of the chain; null while it stands for itself. */
    @Column(name = "merged_into")
    public UUID mergedInto;

    /** When something beside the record was last found out that others are told; null when nothing was. */
    @Column(name = "facts_at")
    public Instant factsAt;
}
