// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Mention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How an account usually posts, read off its own last posts: at most {@link #MOST}. Of an account of which fewer than
 * {@link #FEWEST} are known nothing is said. It is read anew when it is needed and kept nowhere.
 */
public final class OwnHabit {
    /** Of an account that nobody knows: nothing is unlike it. */
    public static final OwnHabit UNKNOWN = new OwnHabit(List.of(), 0);

    /** Posts that are looked at. */
    public static final int MOST = 200;

    /** With fewer posts, "never" means little. */
    public static final int FEWEST = 30;

    private static final int DAY = 24 * 60;

    private record Earlier(SlipText text, int minute) {}

    private final List<Earlier> posts;
    private final Map<Trait, Integer> traits = new EnumMap<>(Trait.class);
    private final Map<String, Integer> words = new HashMap<>();
    private final int slips;

    private OwnHabit(List<Earlier> posts, int slips) {
        this.posts = posts;
        this.slips = slips;
        for (Earlier post : posts) {
            for (Trait trait : Trait.values()) {
                traits.merge(trait, trait.in(post.text()) ? 1 : 0, Integer::sum);
            }
            OwnWords.in(post.text()).forEach(word -> words.merge(word, 1, Integer::sum));
        }
    }

    /**
     * @param earlier posts of one account, in any order; tombstones say nothing
     */
    public static OwnHabit of(List<Mention> earlier) {
        List<Mention> last = earlier.stream()
                .filter(post -> !post.text().isBlank())
                .sorted(Comparator.comparing(Mention::at).reversed())
                .limit(MOST)
                .toList();
        int slips = (int) last.stream()
                .filter(post -> post.says().filter(Says::slip).isPresent())
                .count();
        return last.size() < FEWEST
                ? UNKNOWN
                : new OwnHabit(
                        last.stream()
                                .map(post -> new Earlier(new SlipText(post.text()), minuteOfDay(post.at())))
                                .toList(),
                        slips);
    }

    boolean known() {
        return !posts.isEmpty();
    }

    int posts() {
        return posts.size();
    }

    /** The share of posts that are written so. */
    double share(Trait trait) {
        return traits.getOrDefault(trait, 0) / (double) posts.size();
    }

    /** Whether the account says such things more than now and then. */
    boolean says(Pattern pattern) {
        return usual(posts.stream().filter(post -> post.text().has(pattern)).count());
    }

    /** Whether the account's posts read like slips more than now and then: a cheeky voice. */
    boolean readsLikeSlips() {
        return known() && usual(slips);
    }

    /** Words of the text that the account used at least twice: its trade, its places, its people. */
    int ownWords(SlipText text) {
        return (int) OwnWords.in(text).stream()
                .filter(word -> words.getOrDefault(word, 0) > 1)
                .count();
    }

    boolean links(String host) {
        return posts.stream().anyMatch(post -> Foreign.hosts(post.text()).contains(host));
    }

    /** Whether the account usually posts within an hour of this time of day. */
    boolean awake(Instant at) {
        int minute = minuteOfDay(at);
        return usual(posts.stream()
                .filter(post -> apart(post.minute(), minute) <= SlipThresholds.AROUND_MINUTES)
                .count());
    }

    private boolean usual(long count) {
        return count > SlipThresholds.RARE * posts.size();
    }

    private static int minuteOfDay(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 60;
    }

    private static int apart(int one, int other) {
        int straight = Math.abs(one - other);
        return Math.min(straight, DAY - straight);
    }
}
