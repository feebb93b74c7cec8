/**
 * Bearer tokens for every service: signature, issuer and audience are checked against the
 * configured authority, no session is kept, and what is not explicitly open is closed. A service
 * imports {@link org.weijifen.platform.security.SecurityWiring}.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.security;
