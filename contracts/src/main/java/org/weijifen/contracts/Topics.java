package org.weijifen.contracts;

import java.util.List;

/**
 * Topic names. One writing service per topic; the key is the id of the entity whose order matters.
 */
public final class Topics {
    /** Key: volunteerId. */
    public static final String REGISTRY_VOLUNTEERS = "registry.volunteers";

    /** Key: organizationId. */
    public static final String REGISTRY_ORGANIZATIONS = "registry.organizations";

    /** Key: activityId. */
    public static final String ACTIVITY_ACTIVITIES = "activity.activities";

    /** Key: volunteerId. */
    public static final String ACTIVITY_HOURS = "activity.hours";

    /** Key: organizationId. No analyst access: nothing in it is proved. */
    public static final String ACTIVITY_IRREGULARITIES = "activity.irregularities";

    /** Key: subjectId. */
    public static final String BLACKLIST_CASES = "blacklist.cases";

    /** Key: volunteerId. */
    public static final String BLACKLIST_VOLUNTEER_CASES = "blacklist.volunteer-cases";

    /** Key: volunteerId. */
    public static final String BLACKLIST_HOURS = "blacklist.hours";

    /** Key: volunteerId. */
    public static final String REWARD_TIERS = "reward.tiers";

    /** Key: volunteerId. */
    public static final String REWARD_BENEFITS = "reward.benefits";

    /** Key: activityId. */
    public static final String INSURANCE_COVERS = "insurance.covers";

    /** Key: claimId. No analyst access. */
    public static final String INSURANCE_CLAIMS = "insurance.claims";

    /** Key: activityId. */
    public static final String INSURANCE_POLICIES = "insurance.policies";

    public static final List<String> ALL =
            List.of(
                    REGISTRY_VOLUNTEERS,
                    REGISTRY_ORGANIZATIONS,
                    ACTIVITY_ACTIVITIES,
                    ACTIVITY_HOURS,
                    ACTIVITY_IRREGULARITIES,
                    BLACKLIST_CASES,
                    BLACKLIST_VOLUNTEER_CASES,
                    BLACKLIST_HOURS,
                    REWARD_TIERS,
                    REWARD_BENEFITS,
                    INSURANCE_COVERS,
                    INSURANCE_CLAIMS,
                    INSURANCE_POLICIES);

    private Topics() {}
}
