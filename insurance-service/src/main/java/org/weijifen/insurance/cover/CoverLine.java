package org.weijifen.insurance.cover;

import org.jspecify.annotations.Nullable;
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
 */
public record CoverLine(
        @Nullable RosterLine line,
        long revision,
        @Nullable PersonFacts person,
        @Nullable Boolean onTimeAtSeal,
        Verdict verdict) {

    static final CoverLine UNKNOWN = new CoverLine(null, 0, null, null, Verdict.PENDING);

    /** The newer line counts; an older one is ignored. */
    CoverLine told(RosterLine news, long newsRevision) {
        return newsRevision > revision
                ? new CoverLine(news, newsRevision, person, onTimeAtSeal, verdict)
                : this;
    }

    CoverLine met(PersonFacts news) {
        PersonFacts joined = person == null ? news : person.join(news);
        return new CoverLine(line, revision, joined, onTimeAtSeal, verdict);
    }

    CoverLine sealed(boolean onTime) {
        return new CoverLine(line, revision, person, onTime, verdict);
    }

    CoverLine judged(Verdict news) {
        return new CoverLine(line, revision, person, onTimeAtSeal, news);
    }
}
