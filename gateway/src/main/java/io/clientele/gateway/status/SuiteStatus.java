package io.clientele.gateway.status;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the suite has come to rest. */
@Schema(description = "Whether everything acknowledged has reached everyone it concerns")
record SuiteStatus(
        @Schema(
                required = true,
                description = "Whether no event waits to be published and none to be applied, in any service")
        boolean settled,

        @Schema(required = true, description = "The services, in the order in which facts flow", maxItems = 4)
        List<ServiceStatus> services) {

    /** One service; the numbers are absent when it is down. */
    @Schema(description = "One service; the numbers are absent when it is down")
    record ServiceStatus(
            @Schema(required = true, description = "Name of the service", maxLength = 40, examples = "customer-service")
            String name,

            @Schema(required = true, description = "Whether it answers")
            State state,

            @Schema(description = "Events committed but not yet published", minimum = "0", examples = "0")
            Long outboxPending,

            @Schema(description = "Events published to its topics but not yet applied", minimum = "0", examples = "0")
            Long feedLag) {

        static ServiceStatus down(String name) {
            return new ServiceStatus(name, State.DOWN, null, null);
        }

        boolean atRest() {
            return state == State.UP && outboxPending == 0 && feedLag == 0;
        }
    }

    @Schema(name = "ServiceState", description = "Whether a service answers")
    enum State {
        UP,
        DOWN
    }

    static SuiteStatus of(List<ServiceStatus> services) {
        return new SuiteStatus(services.stream().allMatch(ServiceStatus::atRest), services);
    }
}
