// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import java.util.Optional;

/** What a webhook asks of the process that it is sent from. */
public interface Runner {
    /** The secret that messages to a service of the team's own are signed with; empty when the team has stored none. */
    Optional<String> secret();

    /** The id that everything caused by one trigger carries; empty where there is none. */
    Optional<String> correlation();

    /**
     * Notes what happened.
     *
     * @param facts names and values in turn, never a text or an address
     */
    void happened(String event, Object... facts);
}
