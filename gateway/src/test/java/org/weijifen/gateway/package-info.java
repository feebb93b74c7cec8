/** The gateway over real sockets, with stub services behind it. */
@org.jspecify.annotations.NullMarked
package org.weijifen.gateway;
