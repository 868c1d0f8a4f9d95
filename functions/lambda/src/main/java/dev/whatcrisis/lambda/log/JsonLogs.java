// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.log;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Makes every logger of the process write JSON lines to standard error, from INFO on. */
public final class JsonLogs {
    static final JsonLog LOG = new JsonLog(System.err, InstantSource.system());

    private JsonLogs() {}

    /**
     * Replaces what the JDK's root logger writes with. A {@code System.LoggerFinder} would be the straight way, but Lambda
     * loads the product with a class loader of its own, in which the JDK does not look for one.
     */
    public static void install() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.INFO);
        root.addHandler(new JsonHandler(LOG));
    }

    /** Writes records as lines. */
    static final class JsonHandler extends Handler {
        private final JsonLog log;

        JsonHandler(JsonLog log) {
            this.log = log;
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                log.write(
                        level(entry.getLevel()),
                        Optional.ofNullable(entry.getLoggerName()).orElse(""),
                        getFormatter().formatMessage(entry),
                        Map.of(),
                        Optional.ofNullable(entry.getThrown()));
            }
        }

        private static System.Logger.Level level(Level level) {
            if (level.intValue() >= Level.SEVERE.intValue()) {
                return System.Logger.Level.ERROR;
            }
            return level.intValue() >= Level.WARNING.intValue()
                    ? System.Logger.Level.WARNING
                    : System.Logger.Level.INFO;
        }

        @Override
        public void flush() {
            // a line is written whole
        }

        @Override
        public void close() {
            // standard error stays open
        }
    }
}
