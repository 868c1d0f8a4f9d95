// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.LastingRisk;
import dev.whatcrisis.aftermath.PostMortem.Times;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.incident.Incident;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may outlive the noise. After 78 firestorms brands fared worse with a vivid first post, a product, service or
 * social failure, high volume and long duration (Hansen, Kupfer and Hennig-Thurau 2018); identity and repetition are
 * added from public cases.
 */
final class LastingRisks {
    private static final int MANY_POSTS = 1_000;
    private static final Duration LONG = Duration.ofHours(48);
    private static final Set<CrisisType> FAILURES = EnumSet.of(
            CrisisType.PRODUCT_FAILURE,
            CrisisType.SERVICE_FAILURE,
            CrisisType.PRODUCT_IMAGE_ERROR,
            CrisisType.STAFF_MISCONDUCT,
            CrisisType.STAFF_VIOLENCE,
            CrisisType.SAFETY);
    private static final Set<CrisisType> IDENTITIES = EnumSet.of(CrisisType.VALUES, CrisisType.TASTE_IDENTITY);

    private LastingRisks() {}

    static Set<LastingRisk> of(Incident incident, Times times) {
        Set<LastingRisk> risks = EnumSet.noneOf(LastingRisk.class);
        Set<Flag> flags = incident.verdict().flags();
        CrisisType type = incident.verdict().type();
        add(risks, LastingRisk.VIVID, flags.contains(Flag.VIOLENCE_VIDEO) || flags.contains(Flag.MISCONDUCT_VIDEO));
        add(risks, LastingRisk.FAILURE, FAILURES.contains(type));
        add(risks, LastingRisk.VOLUME, incident.size().posts() >= MANY_POSTS);
        add(risks, LastingRisk.DURATION, PostMortems.length(times).compareTo(LONG) >= 0);
        add(risks, LastingRisk.IDENTITY, flags.contains(Flag.IDENTITY) || IDENTITIES.contains(type));
        add(risks, LastingRisk.REPEAT, incident.verdict().repeats().isPresent());
        return risks;
    }

    private static void add(Set<LastingRisk> risks, LastingRisk risk, boolean holds) {
        if (holds) {
            risks.add(risk);
        }
    }
}
