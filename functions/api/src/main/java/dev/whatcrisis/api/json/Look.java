// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;

/** How a level, or a state in which there is none to trust, is shown: word, colour and shape together. */
public enum Look {
    WHAT_CRISIS("grey", "circle"),
    RIPPLE("blue", "wave"),
    SQUALL("amber", "triangle"),
    STORM("red", "octagon"),
    WAITING("violet", "dotted-circle"),
    LEARNING("violet", "dotted-circle"),
    BLIND("hatched", "slashed-circle"),
    PAUSED("grey", "bars");

    private final String colour;
    private final String shape;

    Look(String colour, String shape) {
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

    /** What it is called. */
    public Fact word() {
        return Fact.code("level", this);
    }

    public ObjectNode json(Words words) {
        return Json.object()
                .put("id", name())
                .put("word", words.say(word()))
                .put("colour", colour)
                .put("shape", shape);
    }
}
