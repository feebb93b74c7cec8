package org.weijifen.blacklist.organization;

import org.weijifen.contracts.blacklist.SubjectKind;
import org.weijifen.contracts.registry.OrganizationKind;

/** A body as the registry last described it, at {@code organizations/<organizationId>}. */
public record Organization(long revision, String name, OrganizationKind kind) {

    /** As what it is the subject of a case. */
    public SubjectKind subjectKind() {
        return kind == OrganizationKind.UNIT ? SubjectKind.UNIT : SubjectKind.ORGANIZATION;
    }
}
