// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

/** Answers the calls of one route. */
@FunctionalInterface
public interface Handler {
    /** @throws Problem to end the call with that answer */
    Response handle(Call call);
}
