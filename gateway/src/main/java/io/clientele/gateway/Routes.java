package io.clientele.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static io.clientele.gateway.Service.CUSTOMER;
import static io.clientele.gateway.Service.INTERACTION;
import static io.clientele.gateway.Service.SEGMENTATION;
import static io.clientele.gateway.Service.VALUATION;

/**
 * Which service a path belongs to: the longest template that begins the path decides. A new resource is one line here.
 */
public final class Routes {

    private static final String API = "/api/v1/";
    private static final String ANY = "*";

    private static final List<Route> ALL = List.of(
            new Route(CUSTOMER, "customers"),
            new Route(CUSTOMER, "customer-statistics"),
            new Route(CUSTOMER, "customer-imports"),
            new Route(CUSTOMER, "customer-merges"),
            new Route(CUSTOMER, "duplicate-candidates"),
            new Route(CUSTOMER, "erasures"),
            new Route(CUSTOMER, "credit-policies"),
            new Route(CUSTOMER, "verification-tasks"),
            new Route(CUSTOMER, "attribute-definitions"),
            new Route(CUSTOMER, "representatives"),
            new Route(CUSTOMER, "ownership-requests"),
            new Route(CUSTOMER, "ownership-transfers"),
            new Route(CUSTOMER, "due-contacts"),
            new Route(CUSTOMER, "views"),
            new Route(INTERACTION, "interactions"),
            new Route(INTERACTION, "customers/*/timeline"),
            new Route(INTERACTION, "customers/*/next-purchases"),
            new Route(INTERACTION, "customers/*/satisfaction"),
            new Route(INTERACTION, "customers/*/visit-sheet"),
            new Route(INTERACTION, "customers/*/points"),
            new Route(INTERACTION, "complaints"),
            new Route(INTERACTION, "complaint-reports"),
            new Route(INTERACTION, "satisfaction-reports"),
            new Route(INTERACTION, "promises"),
            new Route(INTERACTION, "commitments"),
            new Route(INTERACTION, "sales-reports"),
            new Route(INTERACTION, "points-rules"),
            new Route(INTERACTION, "sales-forecasts"),
            new Route(INTERACTION, "product-associations"),
            new Route(INTERACTION, "journal-partitions"),
            new Route(VALUATION, "valuations"),
            new Route(VALUATION, "customers/*/valuation"),
            new Route(VALUATION, "customers/*/lifecycle-profit"),
            new Route(VALUATION, "customers/*/indicators"),
            new Route(VALUATION, "customers/*/perceived-value-comparisons"),
            new Route(VALUATION, "customers/*/scores"),
            new Route(VALUATION, "models"),
            new Route(VALUATION, "model-fits"),
            new Route(VALUATION, "model-comparisons"),
            new Route(VALUATION, "scorecards"),
            new Route(VALUATION, "ahp-evaluations"),
            new Route(VALUATION, "perceived-value-comparisons"),
            new Route(VALUATION, "cost-policies"),
            new Route(VALUATION, "valuation-policies"),
            new Route(VALUATION, "clv-calculations"),
            new Route(VALUATION, "portfolio"),
            new Route(VALUATION, "revaluations"),
            new Route(VALUATION, "job-costs"),
            new Route(VALUATION, "retention-evaluations"),
            new Route(VALUATION, "win-back-evaluations"),
            new Route(SEGMENTATION, "schemes"),
            new Route(SEGMENTATION, "customers/*/segments"),
            new Route(SEGMENTATION, "customers/*/upgrade-path"),
            new Route(SEGMENTATION, "segments"),
            new Route(SEGMENTATION, "segment-previews"),
            new Route(SEGMENTATION, "migrations"),
            new Route(SEGMENTATION, "alerts"),
            new Route(SEGMENTATION, "actions"),
            new Route(SEGMENTATION, "playbooks"));

    private record Route(Service service, List<String> template) {

        Route(Service service, String template) {
            this(service, List.of(template.split("/")));
        }

        boolean isAt(List<String> path) {
            return path.size() == template.size() && begins(path);
        }

        boolean begins(List<String> path) {
            if (path.size() < template.size()) {
                return false;
            }
            for (int i = 0; i < template.size(); i++) {
                if (!template.get(i).equals(ANY) && !template.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What the gateway answers itself, put together out of what services answer. */
    private static final List<Route> OURS = List.of(
            new Route(CUSTOMER, "customers/*/overview"),
            new Route(CUSTOMER, "customers/*/subject-access"),
            new Route(CUSTOMER, "customers/*/accesses"),
            new Route(CUSTOMER, "representatives/*/hand-over-sheet"));

    /** Paths of which every service has its own; which one is meant takes more than the path. */
    private static final List<String> EVERYWHERE =
            List.of("jobs", "dead-letters", "republications", "accesses", "personal-data");

    private Routes() {}

    /** The service that owns the path, if one alone does. */
    public static Optional<Service> serviceOf(String path) {
        List<String> segments = segments(path);
        if (OURS.stream().anyMatch(route -> route.isAt(segments))) {
            return Optional.empty();
        }
        Route best = null;
        for (Route route : ALL) {
            boolean longer =
                    best == null || route.template().size() > best.template().size();
            if (longer && route.begins(segments)) {
                best = route;
            }
        }
        return Optional.ofNullable(best).map(Route::service);
    }

    /** Whether every service has this path, and the path's segments if so: {@code [jobs, id]}. */
    public static Optional<List<String>> everywhere(String path) {
        List<String> segments = segments(path);
        return !segments.isEmpty() && EVERYWHERE.contains(segments.getFirst())
                ? Optional.of(segments)
                : Optional.empty();
    }

    private static List<String> segments(String path) {
        if (!path.startsWith(API)) {
            return List.of();
        }
        var segments = new ArrayList<>(List.of(path.substring(API.length()).split("/")));
        segments.removeIf(String::isEmpty);
        return segments;
    }
}
