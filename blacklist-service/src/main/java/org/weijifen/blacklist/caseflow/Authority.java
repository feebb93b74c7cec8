package org.weijifen.blacklist.caseflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Under what authority a person took a step.
 *
 * @param role role of the token
 * @param office the organisation that the role is bound to, if any (claim {@code org})
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Authority(String role, @Nullable String office) {}
