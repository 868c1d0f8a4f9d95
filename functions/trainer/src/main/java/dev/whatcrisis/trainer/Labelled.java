// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

/**
 * One labelled post.
 *
 * @param label index among the task's labels
 */
record Labelled(String lang, int label, String text) {}
