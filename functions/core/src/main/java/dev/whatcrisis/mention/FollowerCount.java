// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.OwnAccount;
import java.time.LocalDate;

/** How many followers an own account had on a day (UTC). */
public record FollowerCount(OwnAccount account, LocalDate day, long followers) {}
