package org.weijifen.hostile;

import static org.weijifen.hostile.Baseline.Trait.UNKNOWN_IS_EMPTY;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.weijifen.hostile.OpenApi.Operation;
import org.weijifen.hostile.Wire.Call;

/** Ids that are none, ids that nobody has, pages and months that cannot be. */
final class AddressAttack {
    private static final List<String> MALFORMED_IDS =
            List.of(
                    "..%2Fx",
                    "x".repeat(41),
                    "%E5%BC%A0%E4%B8%89",
                    "%00",
                    "a%20b",
                    "%24where",
                    "a;b=c",
                    "%FF",
                    "x".repeat(3_000));

    private final Operation operation;
    private final Baseline baseline;
    private final Attack.Target target;
    private final Supplier<Call> good;

    AddressAttack(
            Operation operation, Baseline baseline, Attack.Target target, Supplier<Call> good) {
        this.operation = operation;
        this.baseline = baseline;
        this.target = target;
        this.good = good;
    }

    void run() {
        ids();
        queries();
    }

    private void ids() {
        for (String id : MALFORMED_IDS) {
            for (Map<String, String> spoilt : baseline.replacing(id)) {
                Call call = good.get().path(baseline.path(operation.template(), spoilt));
                refused("id " + spoilt, call, 400, 404);
            }
        }
        for (Map<String, String> unknown : baseline.replacing("nobody-knows-this-id")) {
            Call call = good.get().path(baseline.path(operation.template(), unknown));
            if (baseline.is(UNKNOWN_IS_EMPTY)) {
                target.verdicts().accepted("unknown " + unknown, target.wire().send(call));
            } else {
                refused("unknown " + unknown, call, 404, 403);
            }
        }
    }

    private void queries() {
        if (operation.isPaged()) {
            for (String page :
                    List.of(
                            "limit=0",
                            "limit=-1",
                            "limit=999999",
                            "limit=99999999999999999999",
                            "limit=abc",
                            "limit=",
                            "limit=1.5",
                            "cursor=%%%25",
                            "cursor=!",
                            "cursor=",
                            "cursor=" + "A".repeat(500),
                            "cursor=AAAA",
                            "cursor=_____w",
                            "other=%FF")) {
                refused(page, query(page.replace("%%", "%25%25")), 400);
            }
        }
        for (String name : operation.queries()) {
            if (baseline.query().startsWith(name + "=")) {
                refused(
                        "no " + name,
                        good.get().path(baseline.query("").path(operation.template())),
                        400);
                for (String id : MALFORMED_IDS.subList(0, 6)) {
                    Call call =
                            good.get()
                                    .path(
                                            baseline.query(name + "=" + id)
                                                    .path(operation.template()));
                    refused(name + "=" + id, call, 400);
                }
            } else if (name.equals("from") || name.equals("to")) {
                for (String month : List.of("2026-13", "x", "", "2026", "%00")) {
                    refused(name + "=" + month, query(name + "=" + month), 400);
                }
            }
        }
    }

    private Call query(String more) {
        String query = baseline.query().isEmpty() ? more : baseline.query() + "&" + more;
        return good.get().path(baseline.query(query).path(operation.template()));
    }

    private void refused(String what, Call call, Integer... statuses) {
        target.verdicts().refused(what, target.wire().send(call), statuses);
    }
}
