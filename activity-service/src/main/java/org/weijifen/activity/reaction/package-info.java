/**
 * Who reacts to what: the events of other services on their way to what this service knows of them,
 * and from there to rosters and records. Also the copies that other packages judge by.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.activity.reaction;
