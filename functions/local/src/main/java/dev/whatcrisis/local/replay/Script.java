// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import java.util.List;

/** What a replay plays: posts in order of time, for a watch and its people. */
public record Script(String name, Watch watch, Roster roster, Posts posts, Circumstances circumstances) {
    /** With nothing that happens beside the posts. */
    public Script(String name, Watch watch, Roster roster, Posts posts) {
        this(name, watch, roster, posts, Circumstances.NONE);
    }

    /** The same with what its people do. */
    public Script doing(List<Deed> deeds) {
        Circumstances with =
                new Circumstances(circumstances.outages(), circumstances.acknowledge(), circumstances.close(), deeds);
        return new Script(name, watch, roster, posts, with);
    }

    /** The same for a team that reads that language. */
    public Script in(Language language) {
        List<Contact> contacts =
                roster.contacts().stream().map(contact -> contact.in(language)).toList();
        return new Script(name, watch.in(language), new Roster(contacts, roster.version()), posts, circumstances);
    }
}
