package org.weijifen.bench.raw;

/**
 * What a job leaves behind.
 *
 * @param jobs pieces of work that may go on side by side
 * @param unitsPerJob for example roster lines of one activity
 * @param upsertsPerUnit documents written by {@code _id}
 * @param documentBytes size of each, about
 * @param unitsPerEvent one event for so many units of a job, or what is left of them
 * @param eventBytes size of each event
 * @param groups consumer groups that read every event
 */
public record RawWork(
        int jobs,
        int unitsPerJob,
        int upsertsPerUnit,
        int documentBytes,
        int unitsPerEvent,
        int eventBytes,
        int groups) {

    public int units() {
        return jobs * unitsPerJob;
    }

    int eventsPerJob() {
        return (unitsPerJob + unitsPerEvent - 1) / unitsPerEvent;
    }

    int events() {
        return jobs * eventsPerJob();
    }
}
