package org.weijifen.blacklist.caseflow;

import java.time.Instant;

/**
 * One step of a case.
 *
 * @param status what the case became
 * @param by opaque person id, or the service's name where time alone took the step
 * @param reason given by that person; never leaves the service in an event
 */
public record CaseStep(CaseStatus status, Instant at, String by, String reason) {}
