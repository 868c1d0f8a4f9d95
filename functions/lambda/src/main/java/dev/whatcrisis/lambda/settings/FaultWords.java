// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

import dev.whatcrisis.api.settings.SettingFault;

/** A fault in words, for those who run the installation. */
public final class FaultWords {
    private FaultWords() {}

    /** What is wrong, in one sentence without a full stop. */
    public static String found(SettingFault fault) {
        return switch (fault.kind()) {
            case UNUSABLE ->
                fault.setting() + " cannot be used"
                        + (fault.instead().isEmpty()
                                ? ", so it is left out"
                                : "; " + fault.instead() + " is used instead");
            case PARTLY -> "not all of " + fault.setting() + " can be used; the rest of it is";
            case DOUBTFUL -> fault.setting() + " does not look right, and is used as it stands";
            case OFF -> fault.setting() + " is DISABLED, and a watch asks that source";
        };
    }

    /** What to do about it. */
    public static String todo(SettingFault fault) {
        return switch (fault.kind()) {
            case UNUSABLE, PARTLY, DOUBTFUL ->
                "correct it: sam deploy --parameter-overrides " + fault.setting() + "=… (" + example(fault.setting())
                        + ")";
            case OFF -> "sam deploy --parameter-overrides " + fault.setting() + "=ENABLED";
        };
    }

    private static String example(String setting) {
        return switch (setting) {
            case "Zone" -> "a name such as Europe/Paris; correct the watch that was made with it, too";
            case "Language" -> "EN or FR";
            case "HeartbeatUrl" -> "an address such as https://pulse.example/1";
            case "Domain" -> "a host name such as wc.example";
            case "SmsMaxPrice" -> "an amount such as 0.50";
            case "Phone" -> "a number such as +33612345678";
            case "Email" -> "an address such as team@acme.example";
            case "Terms" -> "at most 50 words of at most 100 characters, separated by commas";
            default -> "what was meant";
        };
    }
}
