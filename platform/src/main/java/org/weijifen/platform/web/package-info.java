/**
 * What every HTTP edge shares: problem documents (RFC 9457), strict JSON, body limits, idempotency
 * keys, the caller, cursor paging and entity tags. A service imports {@link
 * org.weijifen.platform.web.WebWiring}; without it nothing here is active.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.web;
