// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.collecting.StandardQueries;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import java.time.ZoneId;
import java.util.List;

/** How the standard sources are asked. */
public final class SourceQueries implements StandardQueries {
    @Override
    public List<Query> about(String brand, Language language, ZoneId zone) {
        return KeylessQueries.of(brand, language, zone);
    }

    /** On Mastodon a word alone is a hashtag: an account has its @ there, or its posts would not be read. */
    @Override
    public Query of(OwnAccount account) {
        boolean bare =
                account.source().equals(Sources.MASTODON) && !account.handle().startsWith("@");
        return new Query(account.source(), bare ? "@" + account.handle() : account.handle(), false);
    }
}
