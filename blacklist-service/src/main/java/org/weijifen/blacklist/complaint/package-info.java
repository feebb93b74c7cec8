/**
 * What anybody may complain of without a token: taken in, given a receipt code, looked at by an
 * officer, who opens a case or says why not. Nobody's case is opened by an anonymous click, no
 * contact is kept, and no text leaves the service.
 *
 * <p>In: HTTP. Out: cases of package caseflow.
 */
@NullMarked
package org.weijifen.blacklist.complaint;

import org.jspecify.annotations.NullMarked;
