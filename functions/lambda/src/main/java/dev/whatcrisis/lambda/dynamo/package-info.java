// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
/**
 * Every store in one DynamoDB table. Each class shows the items that it keeps, as {@code pk | sk | what}; whatever belongs
 * to one watch, incident or person is one partition and is asked for as one range. Nothing is ever scanned.
 */
@NullMarked
package dev.whatcrisis.lambda.dynamo;

import org.jspecify.annotations.NullMarked;
