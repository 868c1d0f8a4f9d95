// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What is watched and who is told, in a file. */
@NullMarked
package dev.whatcrisis.local.config;

import org.jspecify.annotations.NullMarked;
