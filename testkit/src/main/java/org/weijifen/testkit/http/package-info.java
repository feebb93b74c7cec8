/** For tests over real HTTP: an authority that signs tokens, and a client that speaks JSON. */
@org.jspecify.annotations.NullMarked
package org.weijifen.testkit.http;
