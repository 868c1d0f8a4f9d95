// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.watch.WatchId;

/**
 * Deletes a watch with what people wrote and handed in about it, which never expires: its sales, the answers to people, the
 * conclusions of the team and what it said of single posts. They go first, as without their watch nobody could forget them any more. Can be repeated.
 */
public final class ForgetWatch {
    private final Ports ports;

    public ForgetWatch(Ports ports) {
        this.ports = ports;
    }

    public void forget(WatchId watch) {
        ports.sales().forget(watch);
        ports.learned().forget(watch, correction -> true);
        ports.incidents().forEach(watch, incident -> {
            ports.replies().forget(incident.id());
            ports.postMortems().forgetConclusions(incident.id());
        });
        ports.watches().delete(watch);
    }
}
