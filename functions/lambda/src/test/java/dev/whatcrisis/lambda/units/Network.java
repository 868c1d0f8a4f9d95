// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.units;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A network that answers as the real one does as far as it matters to what is stored: it lists again what is younger than
 * its overlap, or, as a feed, its latest items whenever there is a new one.
 *
 * @param queries what it is asked, each of them a network of {@link Talk}
 */
public record Network(
        SourceName name, Duration interval, Optional<Duration> overlap, List<Query> queries, int first, Talk talk)
        implements Source {
    private static final int LISTED = 20;
    private static final String UNTIL = "until";

    @Override
    public Collected collect(Ask ask) {
        int network = first + queries.indexOf(ask.query());
        Instant known = ask.cursor().get(UNTIL).map(Instant::parse).orElse(Instant.EPOCH);
        List<Talk.Said> fresh = talk.on(network, known.plusMillis(1), ask.now());
        List<Talk.Said> listed = overlap.map(back -> talk.on(network, from(known, back), ask.now()))
                .orElseGet(() -> fresh.isEmpty() ? List.of() : latest(network, ask.now()));
        Instant until = fresh.isEmpty() ? known : fresh.getLast().at();
        return new Collected(
                listed.stream().map(said -> mention(said, ask.now())).toList(),
                List.of(),
                List.of(),
                Cursor.NONE.with(UNTIL, until.toString()),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static Instant from(Instant known, Duration back) {
        return known.equals(Instant.EPOCH) ? known : known.minus(back);
    }

    private List<Talk.Said> latest(int network, Instant now) {
        List<Talk.Said> all = talk.on(network, Instant.EPOCH, now);
        return all.subList(Math.max(0, all.size() - LISTED), all.size());
    }

    private Mention mention(Talk.Said said, Instant now) {
        String home = "https://social.example/users/" + said.author();
        return new Mention(
                new MentionId(name, home + "/statuses/" + said.number()),
                said.at(),
                now,
                Optional.of(new Author(home, said.author(), OptionalLong.of(40))),
                said.text(),
                "en",
                Optional.of(URI.create("https://social.example/@" + said.author() + "/" + said.number())),
                new Engagement(2, 1, 0),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
