// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.access.AccessTokens;
import java.time.InstantSource;

final class Wiring {
    static Wiring ofProcess() {
        throw new IllegalStateException("soon");
    }

    CollectSource collectSource() {
        throw new IllegalStateException("soon");
    }

    DetectWatches detectWatches() {
        throw new IllegalStateException("soon");
    }

    Api api() {
        throw new IllegalStateException("soon");
    }

    AccessTokens accessTokens() {
        throw new IllegalStateException("soon");
    }

    String roleClaim() {
        return "";
    }

    InstantSource clock() {
        return InstantSource.system();
    }
}
