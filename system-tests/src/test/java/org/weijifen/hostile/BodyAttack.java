package org.weijifen.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.weijifen.hostile.BodyMutations.Mutation;
import org.weijifen.hostile.OpenApi.Operation;
import org.weijifen.hostile.Wire.Call;
import tools.jackson.databind.JsonNode;

/** Bodies that are no JSON, too much JSON, or the wrong JSON. */
final class BodyAttack {
    private static final int TOO_MANY_BYTES = 1_000_001;
    private static final int TOO_DEEP = 10_000;

    private final OpenApi openApi;
    private final Operation operation;
    private final Attack.Target target;
    private final Supplier<Call> good;

    BodyAttack(OpenApi openApi, Operation operation, Attack.Target target, Supplier<Call> good) {
        this.openApi = openApi;
        this.operation = operation;
        this.target = target;
        this.good = good;
    }

    /**
     * @param lines whether the operation answers per line
     */
    void run(boolean lines) {
        String valid =
                new String(Objects.requireNonNull(good.get().body()), StandardCharsets.UTF_8);
        shapes(valid);
        sizes(valid);
        types(valid);
        JsonNode schema = openApi.bodySchema(operation);
        for (Mutation each : BodyMutations.of(openApi, schema, Wire.JSON.readTree(valid))) {
            var answer = target.wire().send(good.get().body(each.body()));
            if (lines) {
                target.verdicts().lineRefusedAt(each.what(), each.pointer(), answer);
            } else {
                target.verdicts().refusedAt(each.what(), each.pointer(), answer);
            }
        }
    }

    private void shapes(String valid) {
        if (operation.requiresBody()) {
            for (String nothing : List.of("", " ", "null", "{}")) {
                refused("body '" + nothing + "'", good.get().body(nothing), 400);
            }
            refused("no body", good.get().body((byte[]) null), 400, 415);
        }
        String first = valid.substring(1, valid.indexOf(':'));
        for (String wrong :
                List.of(
                        "[]",
                        "[" + valid + "]",
                        "\"x\"",
                        "7",
                        "true",
                        valid.substring(0, valid.length() - 1),
                        valid + "}",
                        valid + valid,
                        "{" + first + ":1," + valid.substring(1),
                        "{" + first + ":" + "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP) + "}",
                        "[".repeat(TOO_DEEP),
                        "{\"a\":".repeat(TOO_DEEP),
                        "{" + first + ":NaN}",
                        "{" + first + ":" + "9".repeat(2_000) + "}",
                        "{'x':1}",
                        "/* */" + valid,
                        "<a/>",
                        "\u0000")) {
            String shown = wrong.length() > 40 ? wrong.substring(0, 40) + "…" : wrong;
            refused("body " + shown, good.get().body(wrong), 400);
        }
        byte[] broken = valid.getBytes(StandardCharsets.UTF_8);
        broken[valid.indexOf(':') + 2] = (byte) 0xC0;
        refused("no UTF-8", good.get().body(broken), 400);
    }

    private void sizes(String valid) {
        String large = valid + " ".repeat(TOO_MANY_BYTES);
        refused("too large", good.get().body(large), 413);
        refused("too large, in chunks", good.get().body(large).inChunks(), 413);
    }

    private void types(String valid) {
        Call call = good.get();
        for (String type :
                List.of(
                        "text/plain",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "application/octet-stream")) {
            refused(type, call.instead("Content-Type", type), 415);
        }
        refused("no type", call.without("Content-Type"), 415);
        refused("broken type", call.instead("Content-Type", "///"), 400, 415);
        refused("gzip", call.with("Content-Encoding", "gzip").body(zipped(valid)), 415);
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void refused(String what, Call call, Integer... statuses) {
        target.verdicts().refused(what, target.wire().send(call), statuses);
    }
}
