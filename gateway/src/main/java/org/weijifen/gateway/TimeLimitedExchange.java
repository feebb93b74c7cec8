package org.weijifen.gateway;

import java.util.Map;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.web.servlet.function.ServerResponse;

/** Gives each route the exchange that carries its own time limit. */
final class TimeLimitedExchange implements ProxyExchange {
    private final Map<String, ProxyExchange> byRoute;

    TimeLimitedExchange(Map<String, ProxyExchange> byRoute) {
        this.byRoute = byRoute;
    }

    @Override
    public ServerResponse exchange(Request request) {
        String route =
                MvcUtils.getAttribute(request.getServerRequest(), MvcUtils.GATEWAY_ROUTE_ID_ATTR);
        ProxyExchange exchange = route == null ? null : byRoute.get(route);
        if (exchange == null) {
            throw new IllegalStateException("no exchange for route " + route);
        }
        return exchange.exchange(request);
    }
}
