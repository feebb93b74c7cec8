package org.weijifen.insurance.claim;

import java.util.ArrayList;
import java.util.List;
import org.weijifen.insurance.attendance.FindAttendance;
import org.weijifen.insurance.cover.FindParticipation;
import org.weijifen.insurance.cover.Participation;
import org.weijifen.insurance.overlap.FindCovers;

/** Gathers what an officer should know of a claim; a handful of reads by known ids. */
final class FindCircumstances {
    private final FindParticipation participations;
    private final FindAttendance attendance;
    private final FindCovers covers;

    FindCircumstances(
            FindParticipation participations, FindAttendance attendance, FindCovers covers) {
        this.participations = participations;
        this.attendance = attendance;
        this.covers = covers;
    }

    /** Empty while the activity is unknown: then nothing can be said. */
    List<Circumstance> of(Petition petition) {
        String activityId = petition.activityId();
        String volunteerId = petition.volunteerId();
        Participation found = participations.find(activityId, volunteerId).orElse(null);
        if (found == null) {
            return List.of();
        }
        List<Circumstance> all = new ArrayList<>();
        if (!found.onRoster() && !found.named()) {
            all.add(Circumstance.NOT_ON_LIST);
        }
        if (attendance.minutes(activityId, volunteerId) == 0) {
            all.add(Circumstance.NO_ATTENDANCE);
        }
        if (covers.elsewhere(activityId, volunteerId, petition.accidentAt())) {
            all.add(Circumstance.DOUBLE_COVER);
        }
        return all;
    }
}
