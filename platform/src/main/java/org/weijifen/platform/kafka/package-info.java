/**
 * The log port on Kafka: an idempotent producer that waits for every acknowledgement, a reader
 * without a group, and topics created explicitly with unlimited retention.
 */
@NullMarked
package org.weijifen.platform.kafka;

import org.jspecify.annotations.NullMarked;
