package org.weijifen.testkit.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spans of a schedule in which nobody is interrupted: who could go on does, until it waits, rests
 * or ends. As text {@code 1-500,720-}; turns are numbered from 1, and only those count at which
 * somebody could have gone on.
 */
public record Calm(List<Span> spans) {
    /** Whoever is drawn goes on. */
    public static final Calm NEVER = new Calm(List.of());

    static final Calm ALWAYS = new Calm(List.of(new Span(1, Long.MAX_VALUE)));

    /**
     * @param last included; {@link Long#MAX_VALUE} for all that follow
     */
    public record Span(long first, long last) {
        @Override
        public String toString() {
            return first + "-" + (last == Long.MAX_VALUE ? "" : last);
        }

        static Span parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 1) {
                throw new IllegalArgumentException("not a span of turns: " + text);
            }
            String last = text.substring(dash + 1);
            return new Span(
                    Long.parseLong(text.substring(0, dash)),
                    last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last));
        }
    }

    public Calm {
        spans = List.copyOf(spans);
    }

    static Calm parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String span : text.split(",", -1)) {
            spans.add(Span.parse(span));
        }
        return new Calm(spans);
    }

    boolean covers(long turn) {
        for (Span span : spans) {
            if (span.first() <= turn && turn <= span.last()) {
                return true;
            }
        }
        return false;
    }

    /** This and one more span; spans that touch or overlap become one. */
    Calm and(Span more) {
        List<Span> joined = new ArrayList<>();
        Span grown = more;
        for (Span span : spans) {
            boolean apart =
                    span.last() < grown.first() - 1
                            || (grown.last() < Long.MAX_VALUE && span.first() > grown.last() + 1);
            if (apart) {
                joined.add(span);
            } else {
                grown =
                        new Span(
                                Math.min(span.first(), grown.first()),
                                Math.max(span.last(), grown.last()));
            }
        }
        joined.add(grown);
        joined.sort(Comparator.comparingLong(Span::first));
        return new Calm(joined);
    }

    @Override
    public String toString() {
        return String.join(",", spans.stream().map(Span::toString).toList());
    }
}
