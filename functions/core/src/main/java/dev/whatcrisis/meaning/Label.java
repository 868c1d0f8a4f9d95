// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

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

    /** Whose posts can have it. */
    public Role role() {
        return role;
    }

    /** Whether a mention with this label tells of danger. */
    public boolean isDanger() {
        return role == Role.MENTION && kind == Kind.ALARMING;
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
