package org.weijifen.contracts.blacklist;

import org.weijifen.contracts.Checks;
import org.weijifen.contracts.PublicIds;

/** Whom a case or a sanction is about: kind and public id. */
public record Subject(SubjectKind kind, String id) {
    public Subject {
        Checks.present(kind, "kind");
        PublicIds.require(id, "id");
    }
}
