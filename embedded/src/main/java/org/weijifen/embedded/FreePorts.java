package org.weijifen.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Finds loopback ports that nobody listens on at this moment; somebody may be faster, so callers
 * try again.
 */
public final class FreePorts {

    private FreePorts() {}

    /** One free TCP port of the loopback address. */
    public static int next() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port", e);
        }
    }
}
