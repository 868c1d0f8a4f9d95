// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.List;
import java.util.Optional;

/**
 * What an installation begins with: one watch and who is told of it, once. After that the page and the API say what is
 * watched and who is told; the first roster that is saved marks that this was done, so that what somebody deletes does not
 * come back.
 *
 * @param contacts whom to tell; may be nobody
 */
public record FirstWatch(Watch watch, List<Contact> contacts) {
    public FirstWatch {
        contacts = List.copyOf(contacts);
    }

    /** Whoever is told first: at any hour but for quiet nights, in the zone and the language of the watch. */
    public static Contact contact(Watch watch, String id, String name, Optional<String> phone, Optional<String> email) {
        return new Contact(
                id,
                name,
                Duty.AWAKE_FIRST,
                phone,
                email,
                Optional.empty(),
                QuietHours.NIGHT,
                watch.zone(),
                watch.language());
    }

    /** Stores what is missing; a start that was cut off is finished by the next one. */
    public void ensure(WatchStore watches, RosterStore roster) {
        if (roster.load().version() > 0) {
            return;
        }
        if (watches.all().isEmpty()) {
            watches.save(watch);
        }
        roster.save(new Roster(contacts, 0));
    }
}
