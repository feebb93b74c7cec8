package org.weijifen.activity.filing;

/** What the HTTP edge, and the simulator, can ask of this package. */
public record FilingUseCases(
        DraftActivity draft,
        EditActivity edit,
        SubmitRoster roster,
        FileActivity file,
        EndActivity end,
        FindActivities find) {}
