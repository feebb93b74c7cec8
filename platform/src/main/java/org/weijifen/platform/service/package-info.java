/**
 * One instance of a service, put together from the four ports: the same in production, in tests and
 * in simulation.
 */
@org.jspecify.annotations.NullMarked
package org.weijifen.platform.service;
