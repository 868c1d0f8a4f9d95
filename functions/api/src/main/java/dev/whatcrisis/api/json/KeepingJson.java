// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.alert.Keeping;
import java.time.Instant;

/** How well is kept what is seen. */
public final class KeepingJson {
    private KeepingJson() {}

    public static ObjectNode write(Keeping keeping, Instant now) {
        ObjectNode json = Json.object();
        json.set("unwritableSince", Json.maybeInstant(keeping.unwritableSince()));
        json.set("recovered", Json.maybe(keeping.recoveredLately(now), KeepingJson::recovered));
        return json;
    }

    private static ObjectNode recovered(Keeping.Recovered recovered) {
        return Json.object()
                .put("at", recovered.at().toString())
                .put("copyOf", recovered.copyOf().toString());
    }
}
