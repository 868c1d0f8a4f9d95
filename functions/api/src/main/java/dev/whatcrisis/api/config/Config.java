// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.config;

import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a team sets up: its watches, its roster and where its calendar is. Without versions and times of creation, so that what is read back equals
 * what was written.
 *
 * @param contacts empty where nothing is said about who is told
 * @param calendar address of the calendar of who is on duty; empty where nothing is said about it, and of one that was handed in as a
 *     file
 */
public record Config(List<Watch> watches, Optional<List<Contact>> contacts, Optional<URI> calendar) {
    public Config {
        watches = List.copyOf(watches);
        contacts = contacts.map(List::copyOf);
    }

    /** All that is stored. */
    public static Config of(List<Watch> watches, Roster roster, Rota rota) {
        return new Config(watches, Optional.of(roster.contacts()), rota.address());
    }
}
