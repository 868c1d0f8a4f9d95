// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.reply.ReplyState.Answered;
import dev.whatcrisis.reply.ReplyState.Approval;
import dev.whatcrisis.reply.ReplyState.Drafted;
import dev.whatcrisis.reply.ReplyState.Left;
import dev.whatcrisis.reply.ReplyState.Open;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ReplyStore} does. */
public abstract class ReplyStoreContract {
    private static final Instant ASKED = Instant.parse("2026-03-02T11:20:00Z");
    private static final IncidentId INCIDENT = new IncidentId("acme-1");

    private ReplyStore store;

    /** A new, empty store. */
    protected abstract ReplyStore create();

    @BeforeEach
    void open() {
        store = create();
    }

    @Test
    void every_state_is_found_again_as_it_was() {
        List<ReplyState> states = List.of(
                new Open(ASKED, "watch"),
                new Drafted(ASKED, "ana", ASKED.plusSeconds(1_800), "Thank you.", Approval.GIVEN, Optional.of("ben")),
                new Answered(ASKED, "watch", Optional.of(SampleMentions.id("own/1")), "It is open again."),
                new Left(ASKED, "ana", Fact.plain("we spoke on the phone")));
        for (int i = 0; i < states.size(); i++) {
            store.save(reply("post" + i, states.get(i)));
        }

        assertThat(store.of(INCIDENT)).extracting(Reply::state).containsExactlyInAnyOrderElementsOf(states);
        Reply first = reply("post0", states.getFirst());
        assertThat(store.find(INCIDENT, first.id())).contains(first.withVersion(1));
    }

    @Test
    void replies_of_one_incident_are_not_those_of_another() {
        Reply reply = reply("post", new Open(ASKED, "watch"));
        store.save(reply);

        assertThat(store.of(new IncidentId("acme-10"))).isEmpty();
        assertThat(store.of(new IncidentId("acme"))).isEmpty();
        assertThat(store.find(new IncidentId("acme-10"), reply.id())).isEmpty();
    }

    @Test
    void whoever_saves_second_saves_nothing() {
        Reply reply = reply("post", new Open(ASKED, "watch"));
        Reply stored = store.save(reply).orElseThrow();

        assertThat(store.save(reply.with(new Open(ASKED, "ben")))).isEmpty();
        assertThat(store.save(stored.with(new Open(ASKED, "ana")))).isPresent();
        assertThat(store.save(stored.with(new Open(ASKED, "ben")))).isEmpty();
        assertThat(store.find(INCIDENT, reply.id()).orElseThrow().state().by()).isEqualTo("ana");
    }

    @Test
    void of_many_who_take_one_at_once_one_has_it() {
        Reply stored = store.save(reply("post", new Open(ASKED, "watch"))).orElseThrow();

        long won = Stream.of("ana", "ben", "cleo", "dan", "eva", "fay")
                .parallel()
                .filter(who -> store.save(stored.with(new Open(ASKED, who))).isPresent())
                .count();

        assertThat(won).isEqualTo(1);
    }

    private static Reply reply(String post, ReplyState state) {
        return new Reply(
                ReplyId.of(SampleMentions.id(post)),
                INCIDENT,
                new WatchId("acme"),
                List.of(new Asked(
                        SampleMentions.id(post), ASKED, Optional.of(URI.create("https://social.example/@kim/1")))),
                Optional.of(Need.QUESTION),
                Fact.of("reply.need.QUESTION"),
                Optional.of(Language.FR),
                ASKED,
                state,
                Optional.empty(),
                0);
    }

    @Test
    void an_incident_is_forgotten_with_everybody_and_another_one_is_not() {
        store.save(reply("one", new Open(ASKED, "watch")));
        store.save(reply("two", new Open(ASKED, "watch")));
        Reply other = store.save(reply("one", new Open(ASKED, "watch")).in(new IncidentId("acme-2")))
                .orElseThrow();

        store.forget(INCIDENT);
        store.forget(INCIDENT);

        assertThat(store.of(INCIDENT)).isEmpty();
        assertThat(store.of(other.incident())).containsExactly(other);
    }
}
