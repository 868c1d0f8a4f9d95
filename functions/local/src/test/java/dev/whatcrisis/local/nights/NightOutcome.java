// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.nights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.local.Launched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the product did in a night: its {@code replay --json} told in numbers. Minutes count from the night's start. */
record NightOutcome(
        Optional<Long> texted,
        Optional<Long> rung,
        Optional<Long> mailed,
        Set<String> rules,
        Level highest,
        int changes,
        int incidents,
        boolean over,
        List<String> texts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Plays a night through the command that people use. */
    static NightOutcome of(Night night, Path folder, String... more) throws IOException {
        Path file = folder.resolve(night.name() + ".jsonl");
        Files.writeString(file, NightLines.of(night));
        List<String> arguments = new ArrayList<>(List.of(
                "replay",
                file.toString(),
                "--json",
                "--brand",
                night.brand(),
                "--zone",
                night.zone().getId()));
        arguments.addAll(List.of(more));
        return read(
                night, Launched.run(arguments.toArray(String[]::new)).lines().toList());
    }

    private static NightOutcome read(Night night, List<String> lines) throws IOException {
        Optional<Long> texted = Optional.empty();
        Optional<Long> rung = Optional.empty();
        Optional<Long> mailed = Optional.empty();
        Set<String> rules = new HashSet<>();
        Map<String, String> levels = new HashMap<>();
        Level highest = Level.WHAT_CRISIS;
        int changes = 0;
        boolean over = false;
        List<String> texts = new ArrayList<>();
        for (String line : lines) {
            JsonNode event = JSON.readTree(line);
            Instant at = Instant.parse(event.get("at").asText());
            long minute = Duration.between(night.begin(), at).toMinutes();
            if (minute < 0) {
                continue;
            }
            switch (event.get("event").asText()) {
                case "alert" -> {
                    String reason = event.get("reason").asText();
                    over |= reason.equals("over");
                    if (reason.equals("over") || reason.equals("blind")) {
                        continue;
                    }
                    if (event.get("means").asText().equals("sms")) {
                        texts.add(at.atZone(night.zone()).toLocalTime() + " "
                                + event.get("text").asText());
                        texted = texted.or(() -> Optional.of(minute));
                        if (asleep(at.atZone(night.zone()).toLocalTime())) {
                            rung = rung.or(() -> Optional.of(minute));
                        }
                    } else {
                        mailed = mailed.or(() -> Optional.of(minute));
                    }
                }
                case "incident" -> {
                    rules.add(event.get("rule").asText());
                    String level = event.get("level").asText();
                    Level now = Level.valueOf(level.toUpperCase(Locale.ROOT));
                    highest = now.compareTo(highest) > 0 ? now : highest;
                    String before = levels.put(event.get("incident").asText(), level);
                    changes += level.equals(before) ? 0 : 1;
                }
                default -> {}
            }
        }
        return new NightOutcome(texted, rung, mailed, rules, highest, changes, levels.size(), over, texts);
    }

    private static boolean asleep(LocalTime time) {
        return time.getHour() >= 22 || time.getHour() < 7;
    }

    /** Told too late, or not at all, where somebody must be. */
    boolean missed(Night night) {
        int by = night.expected().by().orElse(Integer.MAX_VALUE);
        return night.expected().wake() == Night.Wake.MUST
                && texted.filter(minute -> minute <= by).isEmpty();
    }

    /** Woken where nobody may be. */
    boolean needless(Night night) {
        return night.expected().wake() == Night.Wake.NEVER && rung.isPresent();
    }

    boolean endedEarly(Night night) {
        return night.expected().closedByPerson() && over;
    }

    boolean ruleRight(Night night) {
        List<String> right = night.expected().rules();
        return right.isEmpty()
                || rules.stream().anyMatch(right::contains)
                || rules.isEmpty() && right.stream().anyMatch(Set.of("R19", "R22", "R23", "R24")::contains);
    }

    boolean levelRight(Night night) {
        return night.expected().most().map(most -> highest.compareTo(most) <= 0).orElse(true)
                && night.expected()
                        .least()
                        .map(least -> highest.compareTo(least) >= 0)
                        .orElse(true);
    }
}
