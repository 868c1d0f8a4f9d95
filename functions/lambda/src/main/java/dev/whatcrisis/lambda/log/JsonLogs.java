// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.log;

import java.lang.System.Logger;
import java.text.MessageFormat;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Makes every {@link Logger} of the JDK's own logging write JSON lines to standard error, from INFO on. */
public final class JsonLogs extends System.LoggerFinder {
    static final JsonLog LOG = new JsonLog(System.err, InstantSource.system());

    @Override
    public Logger getLogger(String name, Module module) {
        return new JsonLogger(name);
    }

    private record JsonLogger(String name) implements Logger {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level.getSeverity() >= Level.INFO.getSeverity() && level != Level.OFF;
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
            write(level, Optional.ofNullable(message).orElse(""), Optional.ofNullable(thrown));
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... parameters) {
            String pattern = Optional.ofNullable(format).orElse("");
            boolean bare = parameters == null || parameters.length == 0;
            write(level, bare ? pattern : MessageFormat.format(pattern, parameters), Optional.empty());
        }

        private void write(Level level, String message, Optional<Throwable> thrown) {
            if (isLoggable(level)) {
                LOG.write(level, name, message, Map.of(), thrown);
            }
        }
    }
}
