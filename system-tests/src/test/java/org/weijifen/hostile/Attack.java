package org.weijifen.hostile;

import static org.weijifen.hostile.Baseline.Trait.LINES;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weijifen.hostile.OpenApi.Operation;
import org.weijifen.hostile.Wire.Answer;
import org.weijifen.hostile.Wire.Call;

/**
 * Everything bad that can be done to one operation; in the end the good request must still pass.
 */
final class Attack {
    private static final String KEY = "Idempotency-Key";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private final OpenApi openApi;
    private final Operation operation;
    private final Baseline baseline;
    private final Target target;

    /** Where it goes, and who judges. */
    record Target(Wire wire, Verdicts verdicts, List<String> strangers, Tokens tokens) {}

    /** Tokens that are no good. */
    record Tokens(String expired, String foreign) {}

    Attack(OpenApi openApi, Operation operation, Baseline baseline, Target target) {
        this.openApi = openApi;
        this.operation = operation;
        this.baseline = baseline;
        this.target = target;
    }

    void run() {
        if (!operation.isPublic()) {
            tokens();
            callers();
        }
        new AddressAttack(operation, baseline, target, this::good).run();
        if (operation.hasBody()) {
            new BodyAttack(openApi, operation, target, this::good).run(baseline.is(LINES));
        }
        headers();
        methods();
        target.verdicts().failIfAny();
        goodAtLast();
        target.verdicts().failIfAny();
    }

    private void tokens() {
        Call good = good();
        String valid = target.wire().token(baseline.client());
        refused("no token", good.without("Authorization"), 401);
        for (String bad :
                List.of(
                        "Bearer rubbish",
                        "Bearer " + valid.substring(0, valid.length() - 8) + "AAAAAAAA",
                        "Bearer " + valid.substring(0, valid.lastIndexOf('.') + 1),
                        "Bearer " + target.tokens().expired(),
                        "Bearer " + target.tokens().foreign(),
                        "Bearer ",
                        "Basic YTpi",
                        "bearer")) {
            refused("token " + bad, good.instead("Authorization", bad), 401);
        }
        refused("two tokens", good.with("Authorization", "Bearer " + valid), 400);
        refused("20 KB header", good.with("X-Long", "x".repeat(20_000)), 400, 431);
    }

    private void callers() {
        for (String stranger : target.strangers()) {
            String role = stranger.split("\\.", 2)[0];
            if (!baseline.roles().contains(role)) {
                refused("as " + role, as(stranger), 403, 404);
            }
        }
        if (baseline.foreign() != null) {
            refused("as a foreign " + baseline.foreign(), as(baseline.foreign()), 403, 404);
        }
    }

    private void headers() {
        if (operation.creates()) {
            refused("no key", good().without(KEY), 400);
        }
        if (operation.requiresHeader(KEY)) {
            refused("no key", good().without(KEY), 400);
        }
        if (operation.hasHeader(KEY)) {
            for (String key : List.of("", "a b", "x".repeat(129))) {
                refused("key '" + key + "'", good().instead(KEY, key), 400);
            }
            refused("two keys", good().with(KEY, "another"), 400);
        }
        if (operation.hasHeader("If-Match")) {
            for (String tag : List.of("rubbish", "7", "W/\"1\"", "\"\"", "\"1\", \"2\"", "")) {
                refused("If-Match " + tag, good().with("If-Match", tag), 400, 412);
            }
            refused("If-Match too new", good().with("If-Match", "\"999999\""), 412);
        }
    }

    private void methods() {
        Set<String> taken = openApi.methodsAt(operation.template());
        for (String method : METHODS) {
            if (!taken.contains(method)) {
                Answer answer = target.wire().send(good().method(method));
                target.verdicts().refused("method " + method, answer, 405);
                target.verdicts()
                        .that(!answer.header("Allow").isEmpty(), method + " tells Allow", answer);
            }
        }
        for (String method : List.of("TRACE", "PROPFIND", "FOO")) {
            refused("method " + method, good().method(method), 400, 405);
        }
        if (operation.method().equals("GET")) {
            Answer answer = target.wire().send(good().with("Accept", "application/xml"));
            if (answer.status() != 200) {
                target.verdicts().refused("Accept XML", answer, 406);
            }
        } else {
            // Nobody must be told "not acceptable" of what was done all the same.
            Call call = good().with("Accept", "application/xml");
            if (baseline.is(LINES)) {
                refused("Accept XML", call, 406);
            } else if (operation.hasBody()) {
                refused("Accept XML", call.body("{"), 400, 406);
            }
        }
    }

    /** The good request passes; its key stands for it from then on. */
    private void goodAtLast() {
        Call good = operation.isPublic() ? good().without("Authorization") : good();
        Answer first = target.wire().send(good);
        target.verdicts().accepted("the good request", first);
        if (baseline.is(LINES)) {
            String status = first.json().path("records").path(0).path("status").asString("");
            boolean taken = Set.of("RECORDED", "VERIFIED").contains(status);
            target.verdicts().that(taken, "the good line", first);
        }
        if (operation.hasHeader(KEY)) {
            Answer again = target.wire().send(good);
            boolean same = again.status() == first.status() && again.json().equals(first.json());
            target.verdicts().that(same, "the same key answers the same", again);
            byte[] body = good.body();
            String other = body == null ? "{}" : new String(body, StandardCharsets.UTF_8) + " ";
            refused("same key, other body", good.body(other), 422);
        }
    }

    /** The good request, each time with a key of its own. */
    private Call good() {
        return as(baseline.client());
    }

    private Call as(@Nullable String client) {
        List<String> headers = new ArrayList<>();
        if (client != null) {
            headers.addAll(List.of("Authorization", "Bearer " + target.wire().token(client)));
        }
        if (operation.hasHeader(KEY)) {
            headers.addAll(List.of(KEY, target.wire().newKey()));
        }
        byte[] body = null;
        if (operation.hasBody()) {
            headers.addAll(List.of("Content-Type", "application/json"));
            body = Wire.JSON.writeValueAsBytes(baseline.body());
        }
        String path = baseline.path(operation.template());
        return new Call(operation.method(), path, headers, body, false);
    }

    private void refused(String what, Call call, Integer... statuses) {
        target.verdicts().refused(what, target.wire().send(call), statuses);
    }
}
