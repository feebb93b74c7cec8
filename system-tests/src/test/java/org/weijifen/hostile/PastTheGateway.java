package org.weijifen.hostile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.weijifen.hostile.Wire.Call;

/** Bad requests to a service itself, round the gateway. */
record PastTheGateway(Wire wire, Verdicts verdicts) {

    void run(URI itself) {
        String token = "Bearer " + wire.token(TinyWorld.OFFICER);
        List<String> json = List.of("Content-Type", "application/json");
        byte[] large = " ".repeat(1_000_001).getBytes(StandardCharsets.UTF_8);
        var upload = new Call("POST", "/api/v1/ops/dead-letters/replay", json, large, true);
        verdicts.refused("no token", wire.sendTo(itself, upload), 401);
        Call known = upload.with("Authorization", token);
        verdicts.refused("too large", wire.sendTo(itself, known), 413);
        verdicts.refused(
                "not by chunks",
                wire.sendTo(itself, new Call("POST", known.path(), known.headers(), large, false)),
                413);
        verdicts.refused("wrong role", wire.sendTo(itself, known.body("{\"ids\":[]}")), 403);
        Call ops = upload.with("Authorization", "Bearer " + wire.token("ops"));
        for (String body :
                List.of("", "{}", "[]", "{\"ids\":[null]}", "{\"ids\":[1]}", "{\"ids\":\"x\"}")) {
            verdicts.refused(body, wire.sendTo(itself, ops.body(body)), 400);
        }
        for (String nowhere : List.of("/api/v1/nothing", "/api/v1/", "/api/v1/%2e%2e/rehearsal")) {
            Call call = new Call("GET", nowhere, List.of("Authorization", token), null, false);
            verdicts.refused(nowhere, wire.sendTo(itself, call), 400, 404);
        }
        verdicts.failIfAny();
    }
}
