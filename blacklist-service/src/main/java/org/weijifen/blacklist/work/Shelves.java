package org.weijifen.blacklist.work;

import org.weijifen.blacklist.caseflow.CaseAggregate;
import org.weijifen.blacklist.organization.OrganizationAggregate;
import org.weijifen.blacklist.publication.PublicationAggregate;
import org.weijifen.blacklist.sanction.SanctionAggregate;
import org.weijifen.blacklist.sanction.VolunteerSanctionsAggregate;
import org.weijifen.blacklist.suppression.BucketAggregate;

/** The aggregates that a ruling passes through. */
public record Shelves(
        CaseAggregate cases,
        SanctionAggregate sanctions,
        VolunteerSanctionsAggregate volunteers,
        PublicationAggregate publications,
        MonthWorkAggregate works,
        BucketAggregate buckets,
        AwaitedBodyAggregate awaited,
        OrganizationAggregate organizations) {

    /** New descriptions; they hold no state. */
    public static Shelves create() {
        return new Shelves(
                new CaseAggregate(),
                new SanctionAggregate(),
                new VolunteerSanctionsAggregate(),
                new PublicationAggregate(),
                new MonthWorkAggregate(),
                new BucketAggregate(),
                new AwaitedBodyAggregate(),
                new OrganizationAggregate());
    }
}
