// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.crisis.Level;

/** How a level, or a state in which there is none to trust, is shown: word, colour and shape together. */
public enum Look {
    WHAT_CRISIS("What crisis?", "Quelle crise ?", "grey", "circle"),
    RIPPLE("Ripple", "Ride", "blue", "wave"),
    SQUALL("Squall", "Grain", "amber", "triangle"),
    STORM("Storm", "Tempête", "red", "octagon"),
    WAITING("Waiting", "En attente", "violet", "dotted-circle"),
    LEARNING("Learning", "Apprentissage", "violet", "dotted-circle"),
    BLIND("Blind", "Aveugle", "hatched", "slashed-circle"),
    PAUSED("Paused", "En pause", "grey", "bars");

    private final String word;
    private final String wordFr;
    private final String colour;
    private final String shape;

    Look(String word, String wordFr, String colour, String shape) {
        this.word = word;
        this.wordFr = wordFr;
        this.colour = colour;
        this.shape = shape;
    }

    public static Look of(Level level) {
        return switch (level) {
            case WHAT_CRISIS -> WHAT_CRISIS;
            case RIPPLE -> RIPPLE;
            case SQUALL -> SQUALL;
            case STORM -> STORM;
        };
    }

    /** In English. */
    public String word() {
        return word;
    }

    /** In French. */
    public String wordFr() {
        return wordFr;
    }

    public ObjectNode json() {
        return Json.object()
                .put("id", name())
                .put("word", word)
                .put("wordFr", wordFr)
                .put("colour", colour)
                .put("shape", shape);
    }
}
