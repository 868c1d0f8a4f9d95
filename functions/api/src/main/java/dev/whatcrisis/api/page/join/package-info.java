// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors

/**
 * Turns the page's sources and the API's description into the few files that are served. Runs at build time, from
 * {@code process-classes}, and is not shipped.
 */
@NullMarked
package dev.whatcrisis.api.page.join;

import org.jspecify.annotations.NullMarked;
