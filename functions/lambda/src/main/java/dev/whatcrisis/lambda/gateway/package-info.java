// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/** What API Gateway's HTTP API sends and expects, payload format 2.0. */
@NullMarked
package dev.whatcrisis.lambda.gateway;

import org.jspecify.annotations.NullMarked;
