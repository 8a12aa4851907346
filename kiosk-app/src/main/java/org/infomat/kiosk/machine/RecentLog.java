package org.infomat.kiosk.machine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.LoggerFactory;

/// The latest lines that the program has logged, for the technician's screen: the same lines as on the console, in
/// memory alone.
public final class RecentLog implements AutoCloseable {
    private static final int KEPT = 500;

    private final Deque<Line> lines = new ArrayDeque<>();
    private final AppenderBase<ILoggingEvent> appender = new Appender();

    /// One line.
    public record Line(Instant at, Level level, String source, String text) {}

    /// Listens from now on.
    public void listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        appender.setContext(context);
        appender.start();
        root().addAppender(appender);
    }

    /// The newest last.
    public List<Line> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        root().detachAppender(appender);
        appender.stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private void keep(Line line) {
        synchronized (lines) {
            lines.addLast(line);
            if (lines.size() > KEPT) {
                lines.removeFirst();
            }
        }
    }

    private final class Appender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            String logger = event.getLoggerName();
            keep(new Line(
                    event.getInstant(),
                    event.getLevel(),
                    logger.substring(logger.lastIndexOf('.') + 1),
                    event.getFormattedMessage()));
        }
    }
}
