package org.weijifen.simulation;

/**
 * Compares what the services say, to their callers and on their topics, with what the models say
 * (contracts.md section 1). Everything is at rest.
 */
final class Judge {
    private final District district;
    private final Facts facts;
    private final Cast cast;

    Judge(District district, Facts facts, Cast cast) {
        this.district = district;
        this.facts = facts;
        this.cast = cast;
    }

    void judge() {
        district.world.requireSameBytesPerId();
        district.world.requireDueDeadLetters();
        var covers = new CoverJudge(district, facts, cast);
        facts.activities.forEach(covers::judge);
        new LogJudge(district.world, facts).judge();
        new StandingJudge(district, facts).judge();
        var suppressions = new SuppressionJudge(district.world, facts);
        suppressions.judge();
        suppressions.judgeHours();
        new DayJudge(district, facts).judge();
        new IrregularityJudge(district).judge();
        new ClaimJudge(district, facts).judge();
        var accounts = new AccountJudge(district, facts);
        for (String volunteerId : cast.volunteerIds()) {
            accounts.judge(volunteerId);
        }
    }
}
