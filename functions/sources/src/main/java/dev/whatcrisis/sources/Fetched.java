// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.SourceFailure;

/** What asking a server brought: an answer, whatever its status, or the reason why there is none. */
public sealed interface Fetched permits Answer, Fetched.Unreached {
    /** There is no answer. */
    record Unreached(SourceFailure failure) implements Fetched {}
}
