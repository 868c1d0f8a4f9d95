// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * For whom an answer is read: what was asked, which accounts are the team's, and when it was received.
 *
 * @param patience how long the reading may take
 */
public record Context(Query query, List<OwnAccount> ownAccounts, Instant now, Patience patience) {
    public Context {
        ownAccounts = List.copyOf(ownAccounts);
    }

    public Context(Query query, List<OwnAccount> ownAccounts, Instant now) {
        this(query, ownAccounts, now, Patience.ENDLESS);
    }

    Context with(Patience patience) {
        return new Context(query, ownAccounts, now, patience);
    }

    public static Context of(Ask ask) {
        return new Context(ask.query(), ask.watch().ownAccounts(), ask.now());
    }

    /** Whether one of the team's accounts on this source has a handle that matches. */
    public boolean owns(Predicate<String> handle) {
        return ownAccounts.stream()
                .filter(account -> account.source().equals(query.source()))
                .map(OwnAccount::handle)
                .map(written -> written.strip().replaceFirst("^@", ""))
                .anyMatch(handle);
    }
}
