// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;

/** What a replay plays: posts in order of time, for a watch and its people. */
public record Script(String name, Watch watch, Roster roster, Posts posts) {}
