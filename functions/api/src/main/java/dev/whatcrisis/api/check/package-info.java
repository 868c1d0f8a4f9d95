// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What settings would bring, before they are settled. */
@NullMarked
package dev.whatcrisis.api.check;

import org.jspecify.annotations.NullMarked;
