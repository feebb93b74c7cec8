package org.weijifen.hostile;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.weijifen.hostile.Wire.Answer;
import org.weijifen.hostile.Wire.Call;

/** Collects requests that must be refused though they are well formed. */
final class StateChecks {
    private final Wire wire;
    private final Verdicts verdicts;
    private final List<DynamicTest> tests = new ArrayList<>();

    StateChecks(Wire wire, Verdicts verdicts) {
        this.wire = wire;
        this.verdicts = verdicts;
    }

    Stream<DynamicTest> tests() {
        return tests.stream();
    }

    void post(String what, String client, String path, @Nullable Object body, Integer... statuses) {
        send(what, client, "POST", path, body, statuses);
    }

    void put(String what, String client, String path, Object body, Integer... statuses) {
        send(what, client, "PUT", path, body, statuses);
    }

    void send(
            String what,
            String client,
            String method,
            String path,
            @Nullable Object body,
            Integer... statuses) {
        tests.add(
                dynamicTest(
                        what,
                        () -> {
                            verdicts.refused(what, answer(client, method, path, body), statuses);
                            verdicts.failIfAny();
                        }));
    }

    /** What has its effect already is done again without a change, whatever the new reason. */
    void unchanged(String what, String client, String path, @Nullable Object body) {
        tests.add(
                dynamicTest(
                        what,
                        () -> {
                            Answer first = answer(client, "POST", path, body);
                            Answer second = answer(client, "POST", path, body);
                            verdicts.accepted(what, second);
                            verdicts.that(first.json().equals(second.json()), what, second);
                            verdicts.failIfAny();
                        }));
    }

    /** Within a 200 the line is refused; or the whole request is. */
    void line(
            String what,
            String client,
            String activity,
            String collection,
            Map<String, Object> body) {
        String path = "/api/v1/activities/" + activity + "/" + collection;
        tests.add(
                dynamicTest(
                        what,
                        () -> {
                            Answer answer = answer(client, "POST", path, body);
                            if (answer.status() == 200) {
                                verdicts.lineRefusedAt(what, "", answer);
                            } else {
                                verdicts.refused(what, answer, 403, 409);
                            }
                            verdicts.failIfAny();
                        }));
    }

    Answer answer(String client, String method, String path, @Nullable Object body) {
        List<String> headers = new ArrayList<>();
        headers.addAll(List.of("Authorization", "Bearer " + wire.token(client)));
        headers.addAll(List.of("Idempotency-Key", wire.newKey()));
        if (body == null) {
            return wire.send(new Call(method, path, headers, null, false));
        }
        headers.addAll(List.of("Content-Type", "application/json"));
        byte[] bytes = Wire.JSON.writeValueAsBytes(body);
        return wire.send(new Call(method, path, headers, bytes, false));
    }
}
