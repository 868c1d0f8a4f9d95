// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.config;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import java.util.List;
import java.util.Optional;

/**
 * What a team sets up: its watches and its roster. Without versions and times of creation, so that what is read back equals
 * what was written.
 *
 * @param contacts empty where nothing is said about who is told
 */
public record Config(List<Watch> watches, Optional<List<Contact>> contacts) {
    public Config {
        watches = List.copyOf(watches);
        contacts = contacts.map(List::copyOf);
    }

    /** All that is stored. */
    public static Config of(List<Watch> watches, Roster roster) {
        return new Config(watches, Optional.of(roster.contacts()));
    }
}
