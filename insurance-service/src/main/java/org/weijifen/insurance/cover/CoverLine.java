package org.weijifen.insurance.cover;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weijifen.contracts.Period;
import org.weijifen.contracts.activity.RosterLine;
import org.weijifen.insurance.person.PersonFacts;

/**
 * What a cover knows of one volunteer id.
 *
 * @param line newest roster line, {@code null} while only the person is known
 * @param revision revision of the activity that last spoke of the line
 * @param person {@code null} while nobody has registered the id, as far as is known
 * @param onTimeAtSeal what the activity's seal says of the line, {@code null} if it does not name
 *     it
 * @param verdict what was last said of the line
 * @param named when the event policy named the person, in order
 */
public record CoverLine(
        @Nullable RosterLine line,
        long revision,
        @Nullable PersonFacts person,
        @Nullable Boolean onTimeAtSeal,
        Verdict verdict,
        List<Period> named) {

    static final CoverLine UNKNOWN = new CoverLine(null, 0, null, null, Verdict.PENDING, List.of());

    /** Lines stored before there were event policies have no {@code named}. */
    public CoverLine {
        named = Objects.requireNonNullElse(named, List.of());
        named = List.copyOf(named);
    }

    /** Whether anybody put the person on a list; else only the person is known. */
    boolean isListed() {
        return line != null || !named.isEmpty();
    }

    /** Listed and covered as things stand. */
    boolean isInsured() {
        return isListed() && verdict.status() == Verdict.Status.ISSUED;
    }

    Listed listed() {
        return new Listed(line, named);
    }

    /** The newer line counts; an older one is ignored. */
    CoverLine told(RosterLine news, long newsRevision) {
        return newsRevision > revision
                ? new CoverLine(news, newsRevision, person, onTimeAtSeal, verdict, named)
                : this;
    }

    CoverLine met(PersonFacts news) {
        PersonFacts joined = person == null ? news : person.join(news);
        return new CoverLine(line, revision, joined, onTimeAtSeal, verdict, named);
    }

    CoverLine sealed(boolean onTime) {
        return new CoverLine(line, revision, person, onTime, verdict, named);
    }

    CoverLine judged(Verdict news) {
        return new CoverLine(line, revision, person, onTimeAtSeal, news, named);
    }

    CoverLine named(List<Period> news) {
        return new CoverLine(line, revision, person, onTimeAtSeal, verdict, news);
    }
}
