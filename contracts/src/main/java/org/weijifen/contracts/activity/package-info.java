/**
 * Events that activity-service writes.
 *
 * <p>Topics activity.activities (filings and rosters) and activity.hours (verified records).
 */
@NullMarked
package org.weijifen.contracts.activity;

import org.jspecify.annotations.NullMarked;
