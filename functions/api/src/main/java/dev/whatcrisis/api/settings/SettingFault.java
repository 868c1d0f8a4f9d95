// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;

/**
 * A setting of the installation that does not do what it was meant to. Its value is not in it: that may be an address or a
 * number.
 *
 * @param setting as whoever installed it knows it, for example {@code Zone}
 * @param instead what is used instead; empty when it goes without
 */
public record SettingFault(String setting, Kind kind, String instead) {
    /** What is wrong with it. */
    public enum Kind {
        /** Its value cannot be used. */
        UNUSABLE,
        /** A part of its value cannot be used; the rest is. */
        PARTLY,
        /** Its value does not look right, and is used as it stands for want of another. */
        DOUBTFUL,
        /** It switches off what a watch needs. */
        OFF
    }

    public static SettingFault unusable(String setting, String instead) {
        return new SettingFault(setting, Kind.UNUSABLE, instead);
    }

    /** One that nothing is used instead of. */
    public static SettingFault of(String setting, Kind kind) {
        return new SettingFault(setting, kind, "");
    }

    public ObjectNode write() {
        return Json.object().put("setting", setting).put("kind", kind.name()).put("instead", instead);
    }
}
