// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/**
 * Counts in, signal with its reason out.
 *
 * <p>{@link dev.whatcrisis.detect.Detector} is the way in: it is stateless, and folds closed five-minute
 * {@link dev.whatcrisis.detect.Count counts} of one watch into an immutable
 * {@link dev.whatcrisis.detect.DetectorState} of less than two kilobytes.
 */
@NullMarked
package dev.whatcrisis.detect;

import org.jspecify.annotations.NullMarked;
