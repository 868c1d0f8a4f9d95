// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.aftermath.PostMortemMarkdown;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.answer.Draft;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.wording.Consistency;
import dev.whatcrisis.wording.SteadySubjects;
import dev.whatcrisis.wording.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A story played whole: every message as it was told, beside what was stored then.
 *
 * @param faults what is inconsistent in one message, or from one to the next
 */
public record PlayedTelling(List<Told> told, List<String> faults) {
    /** Of a script, for a team that reads that language. */
    static PlayedTelling of(Script script, Language language) {
        List<Replay> playing = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        playing.add(new Replay(script.in(language), event -> {
            if (event instanceof Event.Alerted alerted) {
                Told heard = told(playing.getFirst(), alerted);
                told.add(heard);
                faults.addAll(Consistency.of(heard));
            }
            faults.addAll(Consistency.zeros(written(event, script, language)).toList());
        }));
        playing.getFirst().run();
        faults.addAll(SteadySubjects.faults(told));
        return new PlayedTelling(List.copyOf(told), List.copyOf(faults));
    }

    /** What is written beside the messages: drafts, and the post-mortem. */
    private static List<String> written(Event event, Script script, Language language) {
        return switch (event) {
            case Event.Suggested suggested ->
                suggested.drafts().stream().map(Draft::text).toList();
            case Event.Written report ->
                PostMortemMarkdown.of(report.postMortem(), script.watch(), language)
                        .lines()
                        .toList();
            default -> List.of();
        };
    }

    /** Of posts in a file, as {@code replay} reads it. */
    public static PlayedTelling of(Path posts, String brand, ZoneId zone, Language language)
            throws IOException, BadPostsException {
        try (PostLines lines = PostLines.of(posts.toString(), posts)) {
            return of(lines.script(brand, Optional.of(zone)), language);
        }
    }

    private static Told told(Replay replay, Event.Alerted alerted) {
        Alert alert = alerted.alert();
        Optional<Incident> incident = alert.incident().map(IncidentId::new).flatMap(replay::stored);
        return new Told(alert.message(), alert.means(), alert.reason(), alerted.contact(), alerted.at(), incident);
    }
}
