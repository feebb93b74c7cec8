package org.weijifen.hostile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Keeps log lines that must not come from bad input: errors, shapes that refused what an earlier
 * check should have refused, and ID numbers at any level.
 */
final class LoggedFaults extends AppenderBase<ILoggingEvent> {
    private static final Pattern ID_NUMBER = Pattern.compile("999999\\d{11}[\\dX]");

    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    void attach() {
        setContext((ch.qos.logback.core.Context) LoggerFactory.getILoggerFactory());
        start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(this);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = event.getFormattedMessage();
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)
                || line.contains("refused by an illegal argument")
                || ID_NUMBER.matcher(line).find()) {
            faults.add(event.getLevel() + " " + event.getLoggerName() + " " + line);
        }
    }
}
