// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** Secrets, which are in the parameter store and nowhere else. */
@NullMarked
package dev.whatcrisis.lambda.ssm;

import org.jspecify.annotations.NullMarked;
