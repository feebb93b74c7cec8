package org.weijifen.platform.aggregate;

/**
 * An accepted command.
 *
 * @param state the aggregate now
 * @param version its version: the ETag
 * @param changed whether this call changed it
 * @param answer JSON of the first answer given to this request
 */
public record Outcome<S>(S state, long version, boolean changed, String answer) {}
