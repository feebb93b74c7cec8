/**
 * activity-service: activities and their filing, rosters, service records and their verification.
 * Start reading in package filing.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.activity;
