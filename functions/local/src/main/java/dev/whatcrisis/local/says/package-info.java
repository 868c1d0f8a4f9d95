// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What posts say: the command {@code says}. */
@NullMarked
package dev.whatcrisis.local.says;

import org.jspecify.annotations.NullMarked;
