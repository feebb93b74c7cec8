package org.weijifen.insurance.claim;

import java.time.LocalDate;

/**
 * That a paper exists, not what it says.
 *
 * @param kind code of the paper, such as {@code INVOICE}
 * @param documentRef opaque id in whoever keeps the paper
 * @param receivedOn local day on which that one received it
 */
public record Evidence(String kind, String documentRef, LocalDate receivedOn) {}
