/** The rehearsal main over real sockets and a real broker, with stub services. */
@org.jspecify.annotations.NullMarked
package org.weijifen.quickstart.rehearsal;
