package io.clientele.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.clientele.contracts.ActionEvent.ActionChanged;
import io.clientele.contracts.ActionEvent.ActionProposed;
import io.clientele.contracts.CustomerEvent.CustomerChanged;
import io.clientele.contracts.CustomerEvent.CustomerRegistered;
import io.clientele.contracts.ErasureEvent.ErasureConfirmed;
import io.clientele.contracts.IndicatorEvent.IndicatorsChanged;
import io.clientele.contracts.InteractionEvent.InteractionCorrected;
import io.clientele.contracts.InteractionEvent.InteractionRecorded;
import io.clientele.contracts.PolicyEvent.CostPolicyActivated;
import io.clientele.contracts.PolicyEvent.CutMade;
import io.clientele.contracts.PolicyEvent.ModelActivated;
import io.clientele.contracts.PolicyEvent.ModelRetired;
import io.clientele.contracts.PolicyEvent.ValuationPolicyActivated;
import io.clientele.contracts.SegmentEvent.SegmentsChanged;
import io.clientele.contracts.ValuationEvent.ValuationChanged;

/** The one list of event types: the name on the wire (CloudEvents {@code type}) of each record. */
public final class EventTypes {

    private static final Map<Class<? extends Event>, String> NAMES = Map.ofEntries(
            Map.entry(CustomerRegistered.class, "customer.registered"),
            Map.entry(CustomerChanged.class, "customer.changed"),
            Map.entry(InteractionRecorded.class, "interaction.recorded"),
            Map.entry(InteractionCorrected.class, "interaction.corrected"),
            Map.entry(ValuationChanged.class, "valuation.changed"),
            Map.entry(IndicatorsChanged.class, "indicators.changed"),
            Map.entry(SegmentsChanged.class, "segments.changed"),
            Map.entry(ActionProposed.class, "action.proposed"),
            Map.entry(ActionChanged.class, "action.changed"),
            Map.entry(ModelActivated.class, "model.activated"),
            Map.entry(ModelRetired.class, "model.retired"),
            Map.entry(CostPolicyActivated.class, "cost-policy.activated"),
            Map.entry(ValuationPolicyActivated.class, "valuation-policy.activated"),
            Map.entry(CutMade.class, "cut.made"),
            Map.entry(ErasureConfirmed.class, "erasure.confirmed"));

    private static final Map<String, Class<? extends Event>> RECORDS =
            NAMES.keySet().stream().collect(Collectors.toUnmodifiableMap(NAMES::get, Function.identity()));

    private EventTypes() {}

    public static String nameOf(Event event) {
        return event instanceof Tombstone ? Tombstone.TYPE : NAMES.get(event.getClass());
    }

    /** The record that carries this type, empty for a type this version does not know. */
    public static Optional<Class<? extends Event>> recordOf(String name) {
        return Optional.ofNullable(RECORDS.get(name));
    }

    public static Map<String, Class<? extends Event>> all() {
        return RECORDS;
    }
}
