package org.weijifen.gateway;

import java.util.List;

/**
 * Which paths belong to which service (contracts.md section 2).
 *
 * @param service short name of the service
 * @param prefixes path prefixes, whole segments
 */
record ServiceRoute(String service, List<String> prefixes) {
    private static final String API = "/api/v1";

    static final List<ServiceRoute> SERVICES =
            List.of(
                    api("registry", "/organizations", "/volunteers", "/insured-persons"),
                    api("activity", "/activities", "/service-records"),
                    api("reward", "/accounts"),
                    api("insurance", "/covers", "/claims", "/exposures", "/public/insurance-keys"),
                    api(
                            "blacklist",
                            "/violation-reports",
                            "/cases",
                            "/sanctions",
                            "/complaints",
                            "/irregularities",
                            "/civilised-unit-eligibility",
                            "/public/complaints",
                            "/public/blacklist",
                            "/public/blacklist-keys"));

    /** Profile rehearsal only (contracts.md section 4). */
    static final ServiceRoute REHEARSAL =
            new ServiceRoute("rehearsal", List.of("/oauth2", "/quickstart"));

    private static ServiceRoute api(String service, String... prefixes) {
        return new ServiceRoute(
                service, List.of(prefixes).stream().map(prefix -> API + prefix).toList());
    }

    /** Path patterns of the route. */
    String[] patterns() {
        return prefixes.stream().map(prefix -> prefix + "/**").toArray(String[]::new);
    }
}
