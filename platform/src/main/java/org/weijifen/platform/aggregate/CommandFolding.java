package org.weijifen.platform.aggregate;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weijifen.platform.port.GuardedWrite;
import org.weijifen.platform.port.RequestMemo;
import org.weijifen.platform.port.StoredDocument;

/** One person's command on one aggregate, remembered in the document that it changes. */
final class CommandFolding<S> extends Folding<S> {
    private final Act.RequestKey request;
    private final Rule<S> rule;
    private final Function<S, ?> answer;
    private @Nullable Outcome<S> outcome;

    CommandFolding(
            Aggregate<S> aggregate,
            String id,
            Act act,
            Rule<S> rule,
            Function<S, ?> answer,
            RuntimeParts parts) {
        super(aggregate, id, parts);
        Act.RequestKey key = act.request();
        if (key == null) {
            throw new IllegalArgumentException("a command needs a request key");
        }
        this.request = key;
        this.rule = rule;
        this.answer = answer;
    }

    Outcome<S> outcome() {
        Outcome<S> known = outcome;
        if (known == null) {
            throw new IllegalStateException("not folded");
        }
        return known;
    }

    @Override
    @Nullable GuardedWrite fold(@Nullable StoredDocument document, Act act) {
        read(document);
        S before = before();
        if (document != null && before != null) {
            for (RequestMemo memo : document.requests()) {
                if (memo.key().equals(request.hash())) {
                    outcome = repeat(document, before, memo);
                    return null;
                }
            }
        }
        return switch (rule.decide(before)) {
            case Decision.Refused<S> r -> throw new RefusedException(r.refusal());
            case Decision.Unchanged<S> u -> unchanged(document, before);
            case Decision.Changed<S> c when c.state().equals(before) -> unchanged(document, before);
            case Decision.Changed<S> c -> changed(document, c.state(), act);
        };
    }

    private Outcome<S> repeat(StoredDocument document, S state, RequestMemo memo) {
        if (!memo.bodyHash().equals(request.bodyHash())) {
            throw new RefusedException(
                    Refusal.of(
                            Refusal.Kind.UNPROCESSABLE,
                            "IDEMPOTENCY_KEY_REUSED",
                            "This Idempotency-Key was used with another body. Use a new key for a new request.",
                            "该幂等键已用于内容不同的请求，新请求请使用新的键。"));
        }
        String first = memo.answer();
        return new Outcome<>(state, document.version(), false, first == null ? json(state) : first);
    }

    private @Nullable GuardedWrite unchanged(@Nullable StoredDocument document, @Nullable S state) {
        if (document == null || state == null) {
            throw new IllegalStateException(
                    "a rule left an absent aggregate unchanged: refuse instead");
        }
        outcome = new Outcome<>(state, document.version(), false, json(state));
        return null;
    }

    private GuardedWrite changed(@Nullable StoredDocument document, S state, Act act) {
        String text = json(state);
        var memo =
                new RequestMemo(
                        request.hash(),
                        request.bodyHash(),
                        text.length() <= RequestMemo.LONGEST_ANSWER ? text : null);
        try {
            GuardedWrite write = write(document, state, act, memo);
            outcome = new Outcome<>(state, version(), true, text);
            return write;
        } catch (EventTooLargeException e) {
            throw new RefusedException(EventTooLargeException.refusal());
        }
    }

    private String json(S state) {
        return parts.states().toJson(answer.apply(state));
    }

    @Override
    void refuseAll(String reason) {
        throw new RefusedException(EventTooLargeException.refusal());
    }
}
