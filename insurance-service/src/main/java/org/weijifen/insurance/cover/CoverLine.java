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
 * @param onTimeAtSeal whether the activity's seal named the line and it was on time
 * @param verdict what was last said of the line
 */
public record CoverLine(
        @Nullable RosterLine line,
        long revision,
        @Nullable PersonFacts person,
        boolean onTimeAtSeal,
        Verdict verdict) {

    static final CoverLine UNKNOWN = new CoverLine(null, 0, null, false, Verdict.PENDING);

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

    CoverLine sealedOnTime() {
        return new CoverLine(line, revision, person, true, verdict);
    }

    CoverLine judged(Verdict news) {
        return new CoverLine(line, revision, person, onTimeAtSeal, news);
    }
}
