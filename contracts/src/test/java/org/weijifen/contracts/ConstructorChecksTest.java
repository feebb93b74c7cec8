package org.weijifen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One textual change of a golden file each, that a constructor refuses, naming the component. */
class ConstructorChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    volunteer.registered.v1   | "vol-000123"          | "vol 000123"          | volunteerId
                    volunteer.registered.v1   | "vol-000123"          | ""                    | volunteerId
                    volunteer.registered.v1   | 4294967299            | 0                     | revision
                    volunteer.registered.v1   | 01-05T01:02:03Z       | 03-05T01:02:03Z       | until
                    volunteer.cancelled.v1    | "SANCTION"            | "He moved away"       | reason
                    organization.registered.v1| "level":4             | "level":5             | level
                    organization.registered.v1| "name":"苍鹭巷志愿服务队"  | "name":" "            | name
                    recorder.appointed.v1     | "from":"2026-03-01","until":"2027-03-01","app | "from":"2026-03-01","until":"2026-02-01","app | until
                    activity.filed.v1         | "endsAt":"2026-03-07T03:30:00Z" | "endsAt":"2026-03-07T01:00:00Z" | endsAt
                    activity.filed.v1         | ["org-heron-lane","org-ninth-bridge"] | []    | organizationIds
                    activity.filed.v1         | "lines":[             | "lines":[null,        | lines
                    activity.roster-sealed.v1 | "sha256":"            | "sha256":"A           | sha256
                    hours.verified.v1         | "startsAt":"2026-03-07T02:30:00Z" | "startsAt":"2026-03-07T01:59:00Z" | intervals
                    hours.verified.v1         | T02:30:00Z            | T02:30:01Z            | startsAt
                    hours.verified.v1         | T02:30:00Z            | T02:30:00.001Z        | startsAt
                    hours.verified.v1         | "endsAt":"2026-03-07T02:00:00Z" | "endsAt":"2026-03-07T01:00:00Z" | endsAt
                    hours.verified.v1         | COMMUNITY_SERVICE     | community service     | serviceClass
                    hours.verified.v1         | "2026-03"]            | "2026-13"]            | touchedMonths
                    hours.verified.v1         | ["2026-02","2026-03"] | []                    | touchedMonths
                    hours.verified.v1         | "touchedOrganizationIds":["org-heron-lane", | "touchedOrganizationIds":[ | touchedOrganizationIds
                    hours.verified.v1         | "verifiedAt":"2026-03-10 | "verifiedAt":"2026-03-08 | verifiedAt
                    hours.irregularity-detected.v1 | ["rec-0000042","rec-0000043"] | [] | recordIds
                    hours.irregularity-detected.v1 | "recordCount":10 | "recordCount":1 | recordCount
                    hours.irregularity-detected.v1 | "minutes":1800 | "minutes":0 | minutes
                    violation.reported.v1     | "ORGANIZATION"        | "VOLUNTEER"           | no person on this topic
                    sanction.imposed.v1       | "ORGANIZATION"        | "VOLUNTEER"           | no person on this topic
                    sanction.imposed.v1       | ,"AWARD_INELIGIBLE"   |                       | awardIneligibleYear
                    sanction.imposed.v1       | "awardIneligibleYear":2026, |                 | awardIneligibleYear
                    sanction.imposed.v1       | 2028-03-01T16:00:00Z  | 2026-03-01T16:00:00Z  | until
                    sanction.imposed.v1       | 2026-03-01T16:00:00Z  | 2026-03-01T16:00:30Z  | from
                    sanction.lifted.v1        | "whole":false         | "whole":true          | remaining
                    sanction.lifted.v1        | 2027-03-01T16:00:00Z  | 2027-03-01T16:00:01Z  | remaining
                    hours.suppressed.v1       | "recordRevision":4294967299 | "recordRevision":0 | recordRevision
                    hours.suppressed.v1       | "month":"2026-03"     | "month":"2026-3"      | month
                    tier.reached.v1           | "tier":1              | "tier":0              | tier
                    tier.reached.v1           | 6000                  | -1                    | creditedMinutes
                    tier.reached.v1           | gusu-2019             | gusu 2019             | policyVersion
                    benefit.granted.v1        | "year":2026           | "year":26             | year
                    policy.recorded.v1  | "validUntil":"2026-03-08" | "validUntil":"2026-03-06" | validUntil
                    policy.recorded.v1  | "periods":[{"from":"2026-03-01T03:04:05.678Z"}] | "periods":[] | periods
                    policy.recorded.v1  | "number":1                | "number":0            | number
                    cover.issued.v1           | "insurerId":"insurer-2"   | "insurerId":"a b"     | insurerId
                    cover.refused.v1          | "ground":"AGE"            | "ground":"too young"  | ground
                    cover.issued.v1           | "deathFen":0          | "deathFen":-1         | deathFen
                    cover.issued.v1           | "periodUntil":"2026-03-07T03:30:00Z" | "periodUntil":"2026-03-07T00:30:00Z" | periodUntil
                    cover.endorsed.v1         | "ENDED","reason":"REMOVED" | "ENDED"          | reason
                    cover.endorsed.v1         | "ENDED"               | "ISSUED"              | reason
                    cover.endorsed.v1         | "REFUSED",            | "REFUSED","limits":{"deathFen":0,"disabilityFen":0,"medicalFen":0}, | limits
                    claim.submitted.v1        | "claimedFen":420000   | "claimedFen":0        | claimedFen
                    claim.decided.v1          | "approvedFen":300000  | "approvedFen":-1      | approvedFen
                    claim.paid.v1             | "status":"PAID",      |                       | status
                    claim.reopened.v1         | clm-2026-0001         | clm 1                 | claimId
                    """)
    void refusesWhatNoReaderCouldUse(
            String type, String before, @Nullable String after, String where) {
        Class<? extends Event> data = EventTypes.byName().get(type).data();
        String golden = GoldenFiles.read(type, GoldenFiles.FULL);
        assertThat(golden).contains(before);
        String changed = golden.replace(before, after == null ? "" : after);

        assertThatCode(() -> ContractJson.MAPPER.readValue(golden, data))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ContractJson.MAPPER.readValue(changed, data))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(where);
    }
}
