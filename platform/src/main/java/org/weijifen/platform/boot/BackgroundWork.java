package org.weijifen.platform.boot;

/** Long work of a service, done in small resumable steps by any instance. */
public interface BackgroundWork {

    /** Does a bounded piece; answers whether there was anything to do. */
    boolean runSome();

    /** How many pieces are open. */
    long open();
}
