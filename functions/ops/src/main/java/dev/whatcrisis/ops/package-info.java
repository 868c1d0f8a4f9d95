// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What the launcher asks of a stack that is deployed on AWS. */
@NullMarked
package dev.whatcrisis.ops;

import org.jspecify.annotations.NullMarked;
