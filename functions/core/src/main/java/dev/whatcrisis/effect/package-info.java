// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What something did to a daily number: the number after it against what the same watch's own past weeks let expect. */
@NullMarked
package dev.whatcrisis.effect;

import org.jspecify.annotations.NullMarked;
