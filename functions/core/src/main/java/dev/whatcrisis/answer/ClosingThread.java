// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reply.OwnSteps;
import dev.whatcrisis.tone.TextWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The three posts by which the team closed the thread itself, found among its own posts: each answers the one before, or they are
 * numbered 1/3 to 3/3; they come after the loudest hour; they are about this matter; and they thank or own up. One of these alone
 * would be a thread about next week's beer.
 *
 * @param posts three, in their order
 */
public record ClosingThread(List<Mention> posts) {
    private static final int THREE = 3;
    private static final Duration AT_ONCE = Duration.ofHours(2);
    private static final int TELLING = 4;

    private static final Pattern OWNING_UP = Pattern.compile(
            "\\b(sorry|apolog|mistake|our fault|lesson|désolé|pardon|excus|erreur|leçon|entschuldig|fehler|gelernt"
                    + "|perdón|disculp|error|lección|scus|errore|lezione|desculp|erro|lição)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern HUMBLE = Pattern.compile(
            "\\b(thank|sorry|apolog|lesson|merci|désolé|excus|leçon|danke|entschuldig|gelernt|gracias|perdón|lección"
                    + "|disculp|grazie|scus|lezione|obrigad|desculp|lição)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    public ClosingThread {
        posts = List.copyOf(posts);
    }

    public Instant at() {
        return posts.getLast().at();
    }

    /**
     * The first such thread.
     *
     * @param ownPosts what the team posted since the incident began
     */
    public static Optional<ClosingThread> in(Incident incident, List<Mention> ownPosts) {
        Instant loudest = incident.size().peak().hour().plus(Duration.ofHours(1));
        List<Mention> since = ownPosts.stream()
                .filter(post -> post.deletedAt().isEmpty() && !post.at().isBefore(loudest))
                .sorted(Comparator.comparing(Mention::at)
                        .thenComparing(post -> post.id().key()))
                .toList();
        Set<MentionId> ours = talk(incident, ownPosts);
        return since.stream()
                .flatMap(first -> thread(first, since).stream())
                .filter(thread -> humble(thread) && about(thread, incident, ours))
                .map(ClosingThread::new)
                .findFirst();
    }

    private static Optional<List<Mention>> thread(Mention first, List<Mention> since) {
        Optional<Mention> second = next(first, since, 2);
        Optional<Mention> third = second.flatMap(post -> next(post, since, THREE));
        boolean begins = numbered(first, 1) || first.replyTo().isEmpty() || !hasLinks(second);
        return third.filter(post -> begins).map(post -> List.of(first, second.orElseThrow(), post));
    }

    private static boolean hasLinks(Optional<Mention> post) {
        return post.flatMap(Mention::replyTo).isPresent();
    }

    private static Optional<Mention> next(Mention before, List<Mention> since, int number) {
        return since.stream()
                .filter(post -> post.id().source().equals(before.id().source())
                        && !post.id().equals(before.id()))
                .filter(post -> !post.at().isBefore(before.at())
                        && Duration.between(before.at(), post.at()).compareTo(AT_ONCE) <= 0)
                .filter(post -> post.replyTo().filter(before.id()::equals).isPresent()
                        || numbered(before, number - 1) && numbered(post, number))
                .findFirst();
    }

    private static boolean numbered(Mention post, int number) {
        return Pattern.compile("(?<!\\d)" + number + "\\s?/\\s?" + THREE + "(?!\\d)")
                .matcher(post.text())
                .find();
    }

    private static boolean humble(List<Mention> thread) {
        return thread.stream().anyMatch(post -> HUMBLE.matcher(post.text()).find());
    }

    /** It goes on from what the team said about it, or has a telling word of it, or owns up after a post of the team's own. */
    private static boolean about(List<Mention> thread, Incident incident, Set<MentionId> ours) {
        boolean goesOn = thread.getFirst().replyTo().filter(ours::contains).isPresent();
        boolean spokeOfIt = !ours.isEmpty() && numbered(thread.getFirst(), 1);
        Set<String> said = new HashSet<>();
        thread.forEach(post -> said.addAll(TextWords.of(post.text())));
        boolean names = Arrays.stream(incident.headline().split("[, ]+"))
                .filter(word -> word.length() >= TELLING)
                .anyMatch(word -> said.contains(word.toLowerCase(java.util.Locale.ROOT)));
        boolean ownsUp = incident.origin().ownPost().isPresent()
                && thread.stream()
                        .anyMatch(post -> apologises(post)
                                || OWNING_UP.matcher(post.text()).find());
        return goesOn || spokeOfIt || names || ownsUp;
    }

    /** The post that started it, and the team's apologies since. */
    private static Set<MentionId> talk(Incident incident, List<Mention> ownPosts) {
        Set<MentionId> talk = new HashSet<>();
        incident.origin().ownPost().ifPresent(talk::add);
        ownPosts.stream().filter(ClosingThread::apologises).map(Mention::id).forEach(talk::add);
        return talk;
    }

    /** Whether it was read as an apology of the team's. */
    public static boolean apologises(Mention own) {
        return OwnSteps.apologises(own);
    }
}
