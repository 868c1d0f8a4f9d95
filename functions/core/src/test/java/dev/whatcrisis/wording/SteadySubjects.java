// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.incident.Headline;
import dev.whatcrisis.incident.Incident;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subjects of one open matter say what happened in the same words, as long as the same is known of it. */
public final class SteadySubjects {
    private SteadySubjects() {}

    /** What is not steady in these messages, in the order in which they were told. */
    public static List<String> faults(List<Told> told) {
        Map<String, TreeSet<String>> middles = told.stream()
                .filter(heard -> heard.means() == Means.EMAIL)
                .filter(heard ->
                        heard.incident().filter(incident -> !incident.over()).isPresent())
                .filter(heard -> heard.reason() != Reason.WORTH_IT)
                .collect(Collectors.groupingBy(
                        heard -> known(heard.incident().orElseThrow()),
                        Collectors.flatMapping(SteadySubjects::middle, Collectors.toCollection(TreeSet::new))));
        return middles.entrySet().stream()
                .filter(matter -> matter.getValue().size() > 1)
                .map(matter -> "subjects of " + matter.getKey() + ": " + matter.getValue())
                .toList();
    }

    private static String known(Incident incident) {
        return incident.id() + " " + Headline.happened(incident) + " " + Headline.harms(incident);
    }

    /** What stands after the brand. Of people at risk the danger before the brand may be all that is known. */
    private static Stream<String> middle(Told told) {
        boolean bare = told.incident()
                .filter(incident -> Headline.risk(incident.verdict().flags()).isPresent())
                .filter(incident -> Headline.harms(incident).isEmpty())
                .isPresent();
        return bare ? Stream.empty() : Stream.of(told.message().subject().split(" - ")[1]);
    }
}
