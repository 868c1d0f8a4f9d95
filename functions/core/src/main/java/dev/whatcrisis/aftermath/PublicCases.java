// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import java.time.Duration;
import java.util.List;

/**
 * How long public cases lasted, in hours until under a tenth of the peak, coarsely, as published or estimated. All rows
 * whose duration is known are here. They are the loud ones: they say how such things end, not how likely they are.
 */
final class PublicCases {
    static final List<PastIncident> ALL = List.of(
            seen("misdirected private message 2011", CrisisType.OWN_SLIP_HARMLESS, Level.SQUALL, 48),
            seen("Red Cross 2011", CrisisType.OWN_SLIP_HARMLESS, Level.RIPPLE, 48),
            seen("KitchenAid 2012", CrisisType.OWN_SLIP_OFFENSIVE, Level.STORM, 72),
            seen("US Airways 2014", CrisisType.OWN_SLIP_OFFENSIVE, Level.STORM, 48),
            seen("Kenneth Cole 2011", CrisisType.OWN_SLIP_OFFENSIVE, Level.STORM, 96),
            seen("DiGiorno 2014", CrisisType.OWN_SLIP_OFFENSIVE, Level.STORM, 48),
            seen("HMV 2013", CrisisType.HIJACK, Level.STORM, 48),
            seen("McDonald's 2012", CrisisType.CAMPAIGN_BACKFIRE, Level.RIPPLE, 3),
            seen("New York police 2014", CrisisType.CAMPAIGN_BACKFIRE, Level.STORM, 30),
            seen("United 2017", CrisisType.STAFF_VIOLENCE, Level.STORM, 2_000),
            seen("United leggings 2017", CrisisType.VALUES, Level.SQUALL, 168),
            seen("Delta 2016", CrisisType.SERVICE_FAILURE, Level.STORM, 96),
            seen("KFC UK 2018", CrisisType.SERVICE_FAILURE, Level.STORM, 240),
            seen("Domino's 2009", CrisisType.STAFF_MISCONDUCT, Level.STORM, 240),
            seen("Gap 2010", CrisisType.TASTE, Level.SQUALL, 192),
            seen("Cracker Barrel 2025", CrisisType.TASTE_IDENTITY, Level.STORM, 216),
            seen("a private person 2013", CrisisType.OWN_SLIP_OFFENSIVE, Level.STORM, 72),
            seen("La Redoute 2012", CrisisType.PRODUCT_IMAGE_ERROR, Level.STORM, 72),
            seen("Buffer 2013", CrisisType.HIJACK, Level.STORM, 48),
            seen("Nike 2019", CrisisType.PRODUCT_FAILURE, Level.STORM, 23),
            seen("Oatly 2020", CrisisType.VALUES, Level.SQUALL, 500),
            seen("Bud Light 2023", CrisisType.VALUES, Level.STORM, 10_000),
            seen("Astronomer 2025", CrisisType.LEADERSHIP, Level.STORM, 240),
            seen("Tide Pods 2018", CrisisType.SAFETY_MISUSE, Level.STORM, 500));

    private PublicCases() {}

    private static PastIncident seen(String name, CrisisType type, Level highest, int hours) {
        return new PastIncident(type, highest, Duration.ofHours(hours), name);
    }
}
