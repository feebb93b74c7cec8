package org.weijifen.activity.standing;

import java.util.List;

/**
 * Something a clerk should know though the request was accepted.
 *
 * @param code stable upper-case name
 * @param ids the organisations or volunteers meant
 */
public record Warning(String code, String detail, String detailZh, List<String> ids) {
    public Warning {
        ids = List.copyOf(ids);
    }
}
