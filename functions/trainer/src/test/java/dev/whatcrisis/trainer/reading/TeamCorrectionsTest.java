// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.relevance.Correction;
import dev.whatcrisis.relevance.Corrections;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.trainer.BadRow;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a team says of posts, the dangerous posts of other writers are read as before. */
class TeamCorrectionsTest {
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    private static final int CORRECTIONS = 1_000;
    private static final int DANGERS = 200;
    private static final int COPIES = 100;

    /** So many corrections are kept: each of them holds at one of the looks. */
    private static final int LOOK_EVERY = 200;

    private static final List<Feedback> KINDS =
            Stream.of(Feedback.values()).filter(Feedback::corrects).toList();
    private static final List<Label> LABELS = Stream.of(Label.values())
            .filter(label -> label.role() == Role.MENTION)
            .toList();

    private final Random random = new Random(12);

    /** Four in five dangers are told, and every second of those wakes; one harmless post in ten is told as well. */
    @Test
    void a_thousand_corrections_change_no_danger_of_other_writers() throws IOException, BadRow {
        changeNothing(2_000, post -> {
            boolean told = random.nextInt(10) < (post.label().isDanger() ? 8 : 1);
            return new Says(
                    post.label(),
                    0.8,
                    told ? 0.9 : 0.3,
                    told,
                    told && random.nextBoolean(),
                    post.label().isCritical(),
                    About.US,
                    Attached.NONE,
                    Witness.FIRST_HAND,
                    false,
                    Harm.OTHER,
                    true,
                    "invented");
        });
    }

    @Test
    @Tag("long")
    void nor_as_the_reader_reads_them() throws IOException, BadRow {
        changeNothing(400, post -> CloseReader.standard().says(post.text(), Role.MENTION, List.of()));
    }

    /** @param most harmless posts of which something is said */
    private void changeNothing(int most, Function<Post, Says> reader) throws IOException, BadRow {
        List<Post> posts = posts();
        List<Mention> dangers =
                mentions("danger", posts, DANGERS, post -> post.label().isDanger(), reader);
        List<Mention> said = new ArrayList<>(
                mentions("other", posts, most, post -> !post.label().isDanger(), reader));
        said.addAll(copies(dangers));
        Learned learned = Learned.nothing(new WatchId("acme"));
        int refused = 0;
        int moved = 0;
        for (int i = 1; i <= CORRECTIONS; i++) {
            Instant now = START.plusSeconds(i);
            Mention post = said.get(random.nextInt(said.size()));
            Feedback kind = KINDS.get(random.nextInt(KINDS.size()));
            boolean admin = random.nextBoolean();
            if (!admin && Correction.overTold(post, kind)) {
                refused++;
            } else {
                learned = learned.corrected(Correction.of(post, kind, label(kind), admin ? "ada" : "remi", now));
            }
            if (i % LOOK_EVERY == 0) {
                Corrections corrections = Corrections.of(learned, now);
                assertThat(dangers)
                        .allSatisfy(
                                danger -> assertThat(corrections.over(danger)).isEqualTo(danger));
                moved += (int) said.stream()
                        .filter(one -> !corrections.over(one).equals(one))
                        .count();
            }
        }
        assertThat(refused).as("said by responders of told posts").isPositive();
        assertThat(moved).as("posts of which it was said").isGreaterThan(CORRECTIONS / 4);
    }

    private Optional<Label> label(Feedback kind) {
        Predicate<Label> fits = kind == Feedback.DANGER ? Label::isDanger : label -> kind == Feedback.MISREAD;
        List<Label> fitting = LABELS.stream().filter(fits).toList();
        return fitting.isEmpty() || random.nextBoolean()
                ? Optional.empty()
                : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    /** Other people repeat what is told, and of that something is said: it must not reach those who said it first. */
    private static List<Mention> copies(List<Mention> dangers) {
        return dangers.stream()
                .filter(danger -> danger.says().filter(Says::told).isPresent())
                .limit(COPIES)
                .map(danger -> mention("copy-" + danger.id().nativeId(), danger.text() + " please share")
                        .withSays(danger.says().orElseThrow()))
                .toList();
    }

    private List<Post> posts() throws IOException, BadRow {
        List<Post> all = new ArrayList<>();
        for (String writer : List.of("one", "two", "three", "four", "five", "six", "seven")) {
            all.addAll(PostFile.read(Path.of("posts", writer + ".tsv")));
        }
        all.removeIf(post -> post.role() != Role.MENTION);
        Collections.shuffle(all, random);
        return all;
    }

    private static List<Mention> mentions(
            String name, List<Post> posts, int most, Predicate<Post> which, Function<Post, Says> reader) {
        List<Post> chosen = posts.stream().filter(which).limit(most).toList();
        return IntStream.range(0, chosen.size())
                .mapToObj(i -> mention(name + "-" + i, chosen.get(i).text()).withSays(reader.apply(chosen.get(i))))
                .toList();
    }

    private static Mention mention(String id, String text) {
        return Mention.of(new MentionId(new SourceName("forum"), id), START, START, text)
                .by(new Author(id, id, OptionalLong.empty()));
    }
}
