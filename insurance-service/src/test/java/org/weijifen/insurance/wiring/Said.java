package org.weijifen.insurance.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.insurance.BordereauSealed;
import org.weijifen.contracts.insurance.CoverEnded;
import org.weijifen.contracts.insurance.CoverEndorsed;
import org.weijifen.contracts.insurance.CoverEvent;
import org.weijifen.contracts.insurance.CoverIssued;
import org.weijifen.contracts.insurance.CoverRefused;
import org.weijifen.insurance.cover.CoverView;

/** Verdicts by volunteer in the naive walk's words: as shown, and as published. */
final class Said {
    private Said() {}

    static Map<String, String> shown(CoverView view) {
        Map<String, String> shown = new TreeMap<>();
        for (CoverView.Insured line : view.insured()) {
            Object what = line.reason() == null ? line.limitsFen().death() : line.reason();
            String ground = line.ground() == null ? null : line.ground().name();
            shown.put(line.volunteerId(), line.status() + " " + what + slash(ground));
        }
        return shown;
    }

    /** The last that was said of each line; endorsements are numbered without a gap. */
    static Map<String, String> published(List<CoverEvent> events) {
        Map<String, String> said = new TreeMap<>();
        int number = 0;
        boolean sealed = false;
        for (CoverEvent event : events) {
            assertThat(event instanceof CoverEndorsed).isEqualTo(sealed);
            switch (event) {
                case CoverIssued e ->
                        e.lines()
                                .forEach(
                                        l ->
                                                said.put(
                                                        l.volunteerId(),
                                                        "ISSUED " + l.limits().deathFen()));
                case CoverRefused e ->
                        e.lines()
                                .forEach(
                                        l ->
                                                said.put(
                                                        l.volunteerId(),
                                                        "REFUSED "
                                                                + l.reason()
                                                                + slash(l.ground())));
                case CoverEnded e ->
                        e.lines().forEach(l -> said.put(l.volunteerId(), "ENDED " + l.reason()));
                case BordereauSealed e -> sealed = true;
                case CoverEndorsed e -> {
                    assertThat(e.number()).isEqualTo(++number);
                    endorsed(e, said);
                }
            }
        }
        return said;
    }

    private static void endorsed(CoverEndorsed event, Map<String, String> said) {
        event.endorsements()
                .forEach(
                        l -> {
                            Object what = l.limits() == null ? l.reason() : l.limits().deathFen();
                            said.put(l.volunteerId(), l.status() + " " + what + slash(l.ground()));
                        });
    }

    private static String slash(@Nullable String ground) {
        return ground == null ? "" : "/" + ground;
    }
}
