// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.tone.ToneScorer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What this machine gives: Java, a time zone, a port; and which languages are read. */
final class MachineChecks {
    /** The release that the program is compiled for. */
    static final int OLDEST_JAVA = 21;

    private MachineChecks() {}

    static Finding java(int feature) {
        return feature >= OLDEST_JAVA
                ? Finding.ok("java", "version " + feature)
                : Finding.fail(
                        "java",
                        "version " + feature + " is too old",
                        "install Java " + OLDEST_JAVA + " or newer, and set JAVA_HOME to it");
    }

    static Finding zone(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset
                ? Finding.warn(
                        "time zone",
                        zone + " has no summer time, so nights may be an hour off",
                        "name a place with --zone, for example --zone Europe/Paris, unless nobody moves clocks there")
                : Finding.ok("time zone", zone + " on this machine");
    }

    static Finding languages() {
        return Finding.ok(
                "tone",
                "criticism is recognised in " + String.join(", ", ToneScorer.languages())
                        + "; posts in other languages are counted, but only signs and symbols say how they are meant;"
                        + " whether a post attacks somebody is unsure in "
                        + String.join(", ", ToneScorer.unsureOfHostility()));
    }

    /**
     * @param port 0 is free always
     * @param running whether another process has the store open: then that one has the port
     */
    static Finding port(int port, boolean running) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return Finding.ok("port " + port, free.getLocalPort() == port ? "free" : "any that is free");
        } catch (BindException e) {
            return running
                    ? Finding.ok("port " + port, "taken, by the What Crisis? that has the store open as it seems")
                    : Finding.fail(
                            "port " + port,
                            "taken by another program",
                            "stop that one, or start with --port PORT; --port 0 takes any that is free");
        } catch (IOException e) {
            return Finding.fail("port " + port, "cannot be opened: " + e.getMessage(), "choose another with --port");
        }
    }
}
