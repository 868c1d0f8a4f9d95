// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.scenario;

import dev.whatcrisis.local.replay.Script;
import dev.whatcrisis.watch.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The stories that can be replayed by name. Each opens with ordinary days of a small brewery. */
public final class BuiltInStories {
    /** The one that shows most of the product: people use it. */
    public static final String DEMO = "month-after";

    private static final ZoneId HOME = ZoneId.of("Europe/Paris");
    private static final Map<String, Function<ZoneId, Script>> STORIES = new TreeMap<>(Map.of(
            "slip",
            SlipStory::script,
            "night-lull",
            NightLullStory::script,
            "backfire",
            BackfireStory::script,
            "quiet-week",
            QuietStories::week,
            "small-noise",
            QuietStories::smallNoise,
            "night-call",
            NightCallStory::script,
            DEMO,
            MonthAfterStory::script));

    private BuiltInStories() {}

    public static List<String> names() {
        return List.copyOf(STORIES.keySet());
    }

    /**
     * @param zone where the brewery stands; its own when empty
     */
    public static Optional<Script> find(String name, Optional<ZoneId> zone) {
        return Optional.ofNullable(STORIES.get(name)).map(story -> story.apply(zone.orElse(HOME)));
    }

    /** That story for a team that reads a language. */
    public static Script demo(Language language) {
        return find(DEMO, Optional.empty()).orElseThrow().in(language);
    }
}
