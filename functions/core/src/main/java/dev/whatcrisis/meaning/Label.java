// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;

/** What a post says, in one word. The definitions stand beside the trainer, in {@code functions/trainer/posts/README.md}. */
public enum Label {
    SAFETY(Role.MENTION, Kind.ALARMING),
    THREAT(Role.MENTION, Kind.ALARMING),
    SELF_HARM(Role.MENTION, Kind.ALARMING),
    DOXXING(Role.MENTION, Kind.ALARMING),
    BREACH(Role.MENTION, Kind.ALARMING),
    HIJACK_WARNING(Role.MENTION, Kind.BETWEEN),
    LEGAL(Role.MENTION, Kind.BETWEEN),
    MISCONDUCT(Role.MENTION, Kind.BETWEEN),
    DISCRIMINATION(Role.MENTION, Kind.BETWEEN),
    PRODUCT_FAILURE(Role.MENTION, Kind.BETWEEN),
    SERVICE_FAILURE(Role.MENTION, Kind.BETWEEN),
    COMPLAINT(Role.MENTION, Kind.BETWEEN),
    RUMOUR(Role.MENTION, Kind.BETWEEN),
    SARCASM(Role.MENTION, Kind.BETWEEN),
    HYPERBOLE(Role.MENTION, Kind.HARMLESS),
    JOKE(Role.MENTION, Kind.HARMLESS),
    PRAISE(Role.MENTION, Kind.HARMLESS),
    NEWS(Role.MENTION, Kind.BETWEEN),
    OTHER_COMPANY(Role.MENTION, Kind.HARMLESS),
    ORDINARY(Role.MENTION, Kind.HARMLESS),
    SLIP_PRIVATE(Role.OWN, Kind.ALARMING),
    SLIP_COMPROMISING(Role.OWN, Kind.ALARMING),
    SLIP_OFFENSIVE(Role.OWN, Kind.ALARMING),
    SLIP_TRAGEDY(Role.OWN, Kind.ALARMING),
    SLIP_WRONG_ACCOUNT(Role.OWN, Kind.ALARMING),
    OWN_HIJACK(Role.OWN, Kind.ALARMING),
    OWN_INSIDER(Role.OWN, Kind.ALARMING),
    OWN_CREDENTIAL(Role.OWN, Kind.ALARMING),
    OWN_APOLOGY(Role.OWN, Kind.HARMLESS),
    OWN_PLAYFUL(Role.OWN, Kind.HARMLESS),
    OWN_ORDINARY(Role.OWN, Kind.HARMLESS);

    private enum Kind {
        ALARMING,
        BETWEEN,
        HARMLESS
    }

    private final Role role;
    private final Kind kind;

    Label(Role role, Kind kind) {
        this.role = role;
        this.kind = kind;
    }

    /** The likeliest of the dangers. */
    static Label danger(Map<Label, Double> likely) {
        return Collections.max(
                EnumSet.range(SAFETY, BREACH), Comparator.comparingDouble(label -> likely.getOrDefault(label, 0.0)));
    }

    /** Whether it says that alarming words mean no danger with us: figures of speech, jokes, praise and other companies. */
    public boolean isLight() {
        return this == HYPERBOLE || this == JOKE || this == PRAISE || this == OTHER_COMPANY;
    }

    /** Whose posts can have it. */
    public Role role() {
        return role;
    }

    /** Whether a mention with this label tells of danger. */
    public boolean isDanger() {
        return role == Role.MENTION && kind == Kind.ALARMING;
    }

    /** Whether a mention with this label finds fault with somebody or tells of danger, whatever its tone. */
    public boolean isCritical() {
        return role == Role.MENTION
                && kind != Kind.HARMLESS
                && this != HIJACK_WARNING
                && this != RUMOUR
                && this != NEWS;
    }

    /** Whether an own post with this label is a slip. */
    public boolean isSlip() {
        return role == Role.OWN && kind == Kind.ALARMING;
    }

    /** Whether such a post must alarm nobody: neither danger or slip, nor criticism in between. */
    public boolean isHarmless() {
        return kind == Kind.HARMLESS;
    }
}
