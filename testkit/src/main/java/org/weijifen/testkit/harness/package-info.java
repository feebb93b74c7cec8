/**
 * Where integration tests run: the embedded broker and database by default, containers with {@code
 * -Dweijifen.containers=true}. One of each per JVM, started when first asked for.
 */
@NullMarked
package org.weijifen.testkit.harness;

import org.jspecify.annotations.NullMarked;
