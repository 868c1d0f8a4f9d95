// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What an installation was set up with and cannot be used. */
@NullMarked
package dev.whatcrisis.api.settings;

import org.jspecify.annotations.NullMarked;
