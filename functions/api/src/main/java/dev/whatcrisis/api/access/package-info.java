// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/** Who may use the API: people, their roles and their access tokens. */
@NullMarked
package dev.whatcrisis.api.access;

import org.jspecify.annotations.NullMarked;
