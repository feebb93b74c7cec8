package org.weijifen.insurance.claim.limit;

import java.util.List;

/**
 * One document of limits that a claim counts against.
 *
 * @param id of the document
 * @param ceilings those of the claim's policy; the document itself keeps none
 */
public record Limited(String id, List<Ceiling> ceilings) {
    public Limited {
        ceilings = List.copyOf(ceilings);
    }
}
