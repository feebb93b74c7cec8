/**
 * Events on the wire: CloudEvents 1.0 in binary mode over Kafka headers, JSON values, decoded to
 * values.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.event;
