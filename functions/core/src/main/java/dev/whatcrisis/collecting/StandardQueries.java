// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import java.time.ZoneId;
import java.util.List;

/** What is asked when nobody said what to ask. */
public interface StandardQueries {
    /** About a brand, of sources that need no registration. */
    List<Query> about(String brand, Language language, ZoneId zone);

    /** What reads the posts of an account. */
    Query of(OwnAccount account);
}
