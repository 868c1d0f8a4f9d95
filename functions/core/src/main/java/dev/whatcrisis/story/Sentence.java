// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

/**
 * A recently seen sentence, kept to recognise it when it is posted again.
 *
 * @param signature {@value MinHash#LENGTH} characters; two sentences share about as many of them as they share words and
 *     pairs of words
 */
public record Sentence(String signature, StoryId story) {}
