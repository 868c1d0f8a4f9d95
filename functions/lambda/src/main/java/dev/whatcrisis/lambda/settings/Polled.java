// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.watch.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which sources have a schedule that runs. */
public final class Polled {
    /** The parameter of the template that says so, by the name of the source. */
    public static final Map<String, String> PARAMETERS = Map.of(
            "hackernews", "PollHackerNews",
            "rss", "PollRss",
            "mastodon", "PollMastodon",
            "bluesky", "PollBluesky");

    private Polled() {}

    /**
     * Schedules that are off though a watch needs them. A query that is never asked is not blind, it waits; so it would be
     * missed in silence.
     *
     * @param polled sources; empty when nothing is known about it
     */
    public static List<SettingFault> missing(Optional<Set<String>> polled, List<Watch> watches) {
        return polled.stream()
                .flatMap(running -> watches.stream()
                        .filter(watch -> !watch.paused())
                        .flatMap(watch -> watch.queries().stream())
                        .map(query -> query.source().value())
                        .filter(source -> !running.contains(source)))
                .flatMap(source -> Optional.ofNullable(PARAMETERS.get(source)).stream())
                .distinct()
                .sorted()
                .map(parameter -> SettingFault.of(parameter, SettingFault.Kind.OFF))
                .toList();
    }
}
