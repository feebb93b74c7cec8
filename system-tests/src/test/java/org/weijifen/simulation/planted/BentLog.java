package org.weijifen.simulation.planted;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.weijifen.platform.port.EventLog;
import org.weijifen.platform.port.LogRecord;
import org.weijifen.platform.service.ServiceFrame;

/** An instance's honest log; a planted bug overrides what it does otherwise. */
abstract class BentLog implements EventLog {
    final ServiceFrame.Ports honest;

    BentLog(ServiceFrame.Ports honest) {
        this.honest = honest;
    }

    /** The ports with this log instead of the honest one. */
    final ServiceFrame.Ports ports() {
        return new ServiceFrame.Ports(
                honest.documents(), this, honest.clocks(), honest.ids(), honest.meters());
    }

    @Override
    public List<Boolean> send(List<LogRecord> records) {
        return honest.log().send(records);
    }

    @Override
    public void readToEnd(Collection<String> topics, Consumer<LogRecord> reader) {
        honest.log().readToEnd(topics, reader);
    }
}
