// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.api.settings.SettingFault.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A parameter of the template that a person fills in and that may be wrong though its pattern holds. What cannot be used is
 * replaced and said, so that a slip of the pen never stops the watch.
 */
public enum Parameter {
    BRAND("Brand", "BRAND", Kind.UNUSABLE, "", Usable::brand),
    TERMS("Terms", "TERMS", Kind.PARTLY, "", Usable::terms),
    ZONE("Zone", "ZONE", Kind.UNUSABLE, "UTC", Usable::zone),
    LANGUAGE("Language", "LANGUAGE", Kind.UNUSABLE, "EN", Usable::language),
    EMAIL("Email", "EMAIL", Kind.UNUSABLE, "", Usable::email),
    PHONE("Phone", "PHONE", Kind.UNUSABLE, "", Usable::phone),
    HEARTBEAT_URL("HeartbeatUrl", "HEARTBEAT_URL", Kind.UNUSABLE, "", Usable::https),
    CONTACT("Contact", "CONTACT", Kind.UNUSABLE, "", Usable::header),
    DOMAIN("Domain", "LINK_DOMAIN", Kind.DOUBTFUL, "", Usable::host),
    SMS_MAX_PRICE("SmsMaxPrice", "SMS_MAX_PRICE", Kind.UNUSABLE, "0.50", Usable::price);

    private final String setting;
    private final String variable;
    private final Kind kind;
    private final String instead;
    private final Predicate<String> usable;

    Parameter(String setting, String variable, Kind kind, String instead, Predicate<String> usable) {
        this.setting = setting;
        this.variable = variable;
        this.kind = kind;
        this.instead = instead;
        this.usable = usable;
    }

    /** Its name in the template. */
    public String setting() {
        return setting;
    }

    /** The variable by which functions know it. */
    public String variable() {
        return variable;
    }

    /** What is used where it cannot be; empty for nothing. */
    public String instead() {
        return instead;
    }

    public boolean usable(String value) {
        return usable.test(value);
    }

    /** Those of the words, separated by commas, by which a post can be found. */
    public static List<String> termsIn(String value) {
        return Usable.termsIn(value);
    }

    /** What cannot be used of the values of variables. What is not given is no fault. */
    public static List<SettingFault> ofVariables(Map<String, String> values) {
        return faults(values, true);
    }

    /** What cannot be used of the values of the template's parameters. */
    public static List<SettingFault> ofStack(Map<String, String> values) {
        return faults(values, false);
    }

    private static List<SettingFault> faults(Map<String, String> values, boolean variables) {
        return Arrays.stream(values())
                .filter(one -> Optional.ofNullable(values.get(variables ? one.variable : one.setting))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .filter(value -> !one.usable(value))
                        .isPresent())
                .map(one -> new SettingFault(one.setting, one.kind, one.instead))
                .toList();
    }
}
