// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

/** Turns an answer of one source into mentions; pure, so that recorded answers can be read too. */
public interface BodyReader {
    PageReading read(Answer answer, Context context);
}
