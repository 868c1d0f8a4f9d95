// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
@NullMarked
package dev.whatcrisis.lambda;

import org.jspecify.annotations.NullMarked;
