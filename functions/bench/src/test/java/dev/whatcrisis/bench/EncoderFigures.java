// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.whatcrisis.meaning.encoder.Encoder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints what the encoder costs a process that has just started: from its start to the first vector, the first and the fiftieth
 * post, the median of the last half, and the memory. An argument says how many posts are read (100).
 */
final class EncoderFigures {

    private static final String POST =
            "The kettle from your shop leaked boiling water on my arm this morning, I have a burn and nobody answers.";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private EncoderFigures() {}

    public static void main(String[] arguments) throws IOException {
        int posts = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
        long begin = System.nanoTime();
        Encoder encoder = Encoder.standard();
        say("weights %s read in %.0f ms%n", encoder.version(), since(begin));
        double[] clock = new double[posts];
        double[] work = new double[posts];
        for (int post = 0; post < posts; post++) {
            long started = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            encoder.vector(POST);
            work[post] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
            clock[post] = since(started);
            if (post == 0) {
                say("from the first line to the first vector %.0f ms", since(begin));
                say("; the process has worked %.0f ms since it started%n", processWork());
            }
        }
        say("%d pieces; by the clock: ", encoder.encode(POST).pieces());
        sayTimes(clock);
        say("by this thread's own work: ");
        sayTimes(work);
        sayMemory();
    }

    /** Work of all threads, those that compile among them, where the JDK knows it. */
    private static double processWork() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e6
                : Double.NaN;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void sayTimes(double[] times) {
        double[] late = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(late);
        double fiftieth = times[Math.min(49, times.length - 1)];
        say("first %.0f, fiftieth %.1f, then median %.1f ms%n", times[0], fiftieth, late[late.length / 2]);
    }

    private static void sayMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                    .forEach(line -> say("%s%n", line));
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
