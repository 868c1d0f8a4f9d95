// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work is, as a bar on standard error; nothing where that is no terminal, or the work is short. */
final class Progress implements AutoCloseable {
    /** The launcher sets it to {@value #TERMINAL} where standard error is one. */
    static final String STDERR = "whatcrisis.stderr";

    static final String TERMINAL = "terminal";

    /** Fewer posts are played before anybody looks for a bar. */
    private static final int SHORT = 5_000;

    private static final int WIDTH = 80;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Progress of(String what, long steps) {
        boolean shown = TERMINAL.equals(System.getProperty(STDERR)) && steps >= SHORT;
        return new Progress(
                shown
                        ? Optional.of(new ProgressBarBuilder()
                                .setTaskName(what)
                                .setInitialMax(steps)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                                .build())
                        : Optional.empty());
    }

    void reached(long step) {
        bar.ifPresent(shown -> shown.stepTo(step));
    }

    /** Makes room for a line of output; the bar comes back with its next step. */
    void clear() {
        bar.ifPresent(shown -> {
            System.err.print(CLEAR_LINE);
            System.err.flush();
        });
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
