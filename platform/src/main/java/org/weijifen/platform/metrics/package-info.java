/** What the mechanisms count; Micrometer stands behind it in a running service. */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.metrics;
