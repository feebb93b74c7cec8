package org.weijifen.quickstart;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * {@code ./dev up}: keeps a quickstart running until it is told to stop, and says how to talk to
 * it.
 */
public final class QuickstartMain {
    private QuickstartMain() {}

    /**
     * @param args {@code [data directory] [gateway port] [broker port]}
     */
    public static void main(String[] args) throws InterruptedException {
        Path data = Path.of(args.length > 0 ? args[0] : ".data");
        int gatewayPort = args.length > 1 ? Integer.parseInt(args[1]) : 8080;
        int brokerPort = args.length > 2 ? Integer.parseInt(args[2]) : 9092;
        var settings = new Quickstart.Settings(data, false, gatewayPort, brokerPort);
        Quickstart quickstart;
        try {
            quickstart = Quickstart.start(settings, line -> System.out.println("  " + line));
        } catch (RuntimeException e) {
            System.out.println("It could not start: " + e.getMessage());
            System.out.println(
                    "Is port "
                            + gatewayPort
                            + " or "
                            + brokerPort
                            + " taken? WEIJIFEN_PORT and"
                            + " WEIJIFEN_BROKER_PORT choose others. Details: "
                            + data.resolve("quickstart.log"));
            // Some services may be up already; nothing was acknowledged yet.
            Runtime.getRuntime().halt(1);
            return;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    quickstart.close();
                                    stopped.countDown();
                                }));
        System.out.println(welcome(quickstart));
        stopped.await();
    }

    private static String welcome(Quickstart quickstart) {
        String base = quickstart.gateway().toString();
        return """

                Weijifen is up. / 微积分已启动。
                  API        %1$s/api/v1        OpenAPI  %1$s/openapi.json
                  Kafka      %2$s
                  clock      PUT %1$s/quickstart/clock {"now": "2026-03-05T08:00:00+08:00"}
                  idle       GET %1$s/quickstart/idle
                  clients    association.<officer>  civilisation-office.<officer>  analyst  ops
                             insurer  insurer.<insurerId>
                             organizer.<organizationId>.<volunteerId>  recorder.<organizationId>.<volunteerId>
                             volunteer.<volunteerId>
                  secret     %3$s

                Try it:
                  TOKEN=$(curl -s -u 'association.wang:%3$s' -d grant_type=client_credentials \\
                    %1$s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -X POST %1$s/api/v1/organizations -H "Authorization: Bearer $TOKEN" \\
                    -H 'Idempotency-Key: first' -H 'Content-Type: application/json' \\
                    -d '{"name":"Example Team","kind":"VOLUNTEER_ORGANIZATION","level":4,"divisionCode":"320508018"}'

                ./dev down stops it; its data stays in .data/ for the next start.
                """
                .formatted(base, quickstart.bootstrapServers(), quickstart.clientSecret());
    }
}
