// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.Set;

/** How somebody is or may be hurt; of an own post, who is hurt or offended by it. */
public enum Harm {
    NONE(Role.MENTION),
    SWALLOWED(Role.MENTION),
    POISONED(Role.MENTION),
    ALLERGY(Role.MENTION),
    BURN(Role.MENTION),
    CUT(Role.MENTION),
    FALL(Role.MENTION),
    CRUSHED(Role.MENTION),
    CHOKING(Role.MENTION),
    FIRE(Role.MENTION),
    EXPLOSION(Role.MENTION),
    GAS(Role.MENTION),
    ELECTRIC(Role.MENTION),
    DROWNING(Role.MENTION),
    ANIMAL(Role.MENTION),
    ATTACK(Role.MENTION),
    WEAPON(Role.MENTION),
    BOMB(Role.MENTION),
    VEHICLE(Role.MENTION),
    MEDICINE(Role.MENTION),
    COLLAPSE(Role.MENTION),
    INFECTION(Role.MENTION),
    SELF_HARM(Role.MENTION),
    STALKING(Role.MENTION),
    DATA(Role.MENTION),
    OTHER(Role.MENTION),
    CUSTOMER(Role.OWN),
    COLLEAGUE(Role.OWN),
    GROUP(Role.OWN),
    PERSON(Role.OWN),
    ORGANISATION(Role.OWN);

    private static final Set<Harm> ANNOUNCED = Set.of(ATTACK, WEAPON, BOMB, FIRE, EXPLOSION, VEHICLE, OTHER);

    private final Role role;

    Harm(Role role) {
        this.role = role;
    }

    /** Whether a post of this role can have it; {@link #NONE} is open to both. */
    public boolean fits(Role of) {
        return this == NONE || role == of;
    }

    /** Whether a post that tells of this danger can tell of it, by what the labels mean; of no danger any can be. */
    boolean fits(Label danger) {
        return switch (danger) {
            case SAFETY -> this != NONE && this != SELF_HARM && this != STALKING && this != DATA;
            case THREAT -> ANNOUNCED.contains(this);
            case SELF_HARM -> this == SELF_HARM;
            case DOXXING -> this == STALKING;
            case BREACH -> this == DATA;
            default -> true;
        };
    }
}
