// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work is, as a bar on standard error; nothing where that is no terminal, or the work is short. */
public final class Progress implements AutoCloseable {
    /** The launcher sets it to {@value #TERMINAL} where standard error is one. */
    static final String STDERR = "whatcrisis.stderr";

    static final String TERMINAL = "terminal";

    /** How many steps there are is not known before the end. */
    public static final long UNKNOWN = -1;

    private static final long MEGABYTE = 1 << 20;
    private static final int WIDTH = 80;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final Optional<PrintStream> terminal;
    private final long few;
    private final ProgressBarBuilder style;
    private final long steps;
    private Optional<ProgressBar> bar = Optional.empty();
    private long done;

    private Progress(Optional<PrintStream> terminal, long steps, long few, ProgressBarBuilder style) {
        this.terminal = terminal;
        this.steps = steps;
        this.few = few;
        this.style = style;
    }

    /**
     * Of work in steps.
     *
     * @param what the steps are, in a word
     * @param steps all of them, or {@link #UNKNOWN}
     * @param few less is done before anybody looks for a bar
     */
    public static Progress of(String what, long steps, long few) {
        return on(terminal(), what, steps, few);
    }

    /**
     * Of reading something to its end, with a bar from a megabyte on.
     *
     * @param bytes all of them, or {@link #UNKNOWN}
     */
    public static Progress ofReading(long bytes) {
        return new Progress(terminal(), bytes, MEGABYTE, bar("read", bytes).setUnit(" MB", MEGABYTE));
    }

    static Progress on(Optional<PrintStream> terminal, String what, long steps, long few) {
        return new Progress(terminal, steps, few, bar(what, steps));
    }

    private static Optional<PrintStream> terminal() {
        return Optional.of(System.err).filter(err -> TERMINAL.equals(System.getProperty(STDERR)));
    }

    private static ProgressBarBuilder bar(String what, long steps) {
        return new ProgressBarBuilder().setTaskName(what).setInitialMax(steps).setStyle(ProgressBarStyle.ASCII);
    }

    /** One more step is done. */
    public void stepped() {
        reached(done + 1);
    }

    /** So many steps are done. */
    public void reached(long step) {
        done = step;
        if (bar.isEmpty() && Math.max(step, steps) >= few) {
            bar = terminal.map(to ->
                    style.setConsumer(new ConsoleProgressBarConsumer(to, WIDTH)).build());
        }
        bar.ifPresent(shown -> shown.stepTo(step));
    }

    /** Makes room for a line of output; the bar comes back with its next step. */
    public void clear() {
        if (bar.isPresent()) {
            terminal.ifPresent(to -> {
                to.print(CLEAR_LINE);
                to.flush();
            });
        }
    }

    /** The same bytes; each that is read is a step. */
    public InputStream through(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = in.read();
                passed(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                int some = in.read(bytes, from, most);
                passed(Math.max(0, some));
                return some;
            }

            private void passed(long more) {
                reached(done + more);
            }
        };
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
