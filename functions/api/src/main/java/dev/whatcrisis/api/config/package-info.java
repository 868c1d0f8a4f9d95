// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What is watched and who is told, as one document. */
@NullMarked
package dev.whatcrisis.api.config;

import org.jspecify.annotations.NullMarked;
