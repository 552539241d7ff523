package io.clientele.customer.account;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.clientele.kit.money.Money;

/** What we want to reach with a key account, and how. */
@Schema(name = "AccountPlan", description = "What we want to reach with a key account, and how")
record AccountPlan(
        @Schema(description = "The goal", examples = "Become its first supplier of milling machines")
        @Size(min = 1, max = 2000)
        String goal,

        @Schema(description = "Revenue aimed at in the time of the plan, not below zero") @Valid
        Money targetRevenue,

        @Schema(description = "The first day of the plan", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "The last day of the plan, not before the first", examples = "2026-12-31")
        LocalDate until,

        @Schema(description = "What is to be done") @Size(max = 100)
        List<@NotNull @Valid PlannedStep> steps) {}
