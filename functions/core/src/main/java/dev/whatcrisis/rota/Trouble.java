// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import dev.whatcrisis.words.Fact;
import java.time.Instant;

/**
 * That a calendar cannot be read.
 *
 * @param since when that was noticed
 * @param triedAt when it was asked for last
 * @param why said within a sentence
 */
public record Trouble(Instant since, Instant triedAt, Fact why) {}
