// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of every message, each a check that names what is wrong. */
public enum Consistency {
    /** No placeholder is unfilled, and nothing is said in code. */
    WHOLE {
        @Override
        Stream<String> faults(Told told) {
            return told.own().stream()
                    .map(line -> line.replace("...", ""))
                    .filter(line -> UNSAID.matcher(line).find())
                    .map(line -> "not whole: " + line);
        }
    },

    /** What is zero is not said. */
    NO_ZERO {
        @Override
        Stream<String> faults(Told told) {
            return zeros(told.own());
        }
    },

    /** A text message fits, in its alphabet. */
    FITS {
        @Override
        Stream<String> faults(Told told) {
            String body = told.message().body();
            boolean fits = told.means() != Means.SMS || Gsm7.covers(body) && Gsm7.septets(body) <= 2 * Sms.SEGMENT;
            boolean subject = told.message().subject().matches("[\\x20-\\x7e]{0,99}");
            return Stream.of(
                            fits ? "" : "does not fit: " + body,
                            subject ? "" : "subject: " + told.message().subject())
                    .filter(fault -> !fault.isEmpty());
        }
    },

    /** Every number is the stored one. */
    STORED_NUMBERS {
        @Override
        Stream<String> faults(Told told) {
            return told.incident().stream().flatMap(incident -> numbers(told, incident));
        }
    },

    /** Nothing is promised for a time that is past, or for hours in which it is said that all can wait. */
    TIMES_TO_COME {
        @Override
        Stream<String> faults(Told told) {
            return Stream.of(
                            promises(told).stream().flatMap(line -> past(told, CLOCK, line)),
                            promises(told).stream().flatMap(line -> inTheNight(told, line)),
                            toCome(told)
                                    .flatMap(line -> Stream.of(CLOCK, HOUR).flatMap(clock -> past(told, clock, line))),
                            inTexts(told).flatMap(line -> past(told, HOUR, line)),
                            tooEarly(told))
                    .flatMap(faults -> faults);
        }
    },

    /** Nobody at risk is a matter of weather, of shrugs or of comparisons. */
    GRAVE {
        @Override
        Stream<String> faults(Told told) {
            return told
                    .incident()
                    .filter(incident ->
                            FlagSet.PEOPLE_AT_RISK.in(incident.verdict().flags()))
                    .filter(any -> told.reason() != Reason.OVER && told.reason() != Reason.TEST)
                    .stream()
                    .flatMap(any -> Stream.of(Level.values()))
                    .flatMap(level -> Stream.of(Fact.code("mail.level", level), Fact.code("level", level)))
                    .filter(light -> lightly(told, light))
                    .map(light -> "too light: " + told.words().say(light));
        }
    },

    /** "What crisis?" stands over no danger. */
    NO_SHRUG {
        @Override
        Stream<String> faults(Told told) {
            boolean grave = told.reason() == Reason.BLIND
                    || told.incident()
                            .filter(i -> CaseFlags.atRisk(
                                    i.verdict().type(), i.verdict().flags()))
                            .isPresent();
            return grave && told.says("level.WHAT_CRISIS") ? Stream.of("a shrug: " + told.all()) : Stream.empty();
        }
    },

    /** Do, don't, draft, subject and deed ask for the same. */
    ONE_VOICE {
        @Override
        Stream<String> faults(Told told) {
            List<String> faults = new ArrayList<>();
            told.incident().ifPresent(incident -> {
                boolean delete = incident.verdict().toDelete();
                boolean gone = told.says("rule.own.gone");
                boolean leave = told.says("rule.own.leave");
                unless(faults, !(told.says("deed.live") && (leave || gone)), "delete it, and do not");
                unless(faults, !(delete && leave), "leaves what is to be deleted");
                unless(faults, !(told.says("sms.stillUp") && gone && told.means() == Means.SMS), "up and gone");
                unless(faults, !(delete && told.says("deed.over.nothing")), "nothing to do while it is online");
                List<String> dos = told.section("mail.heading.DO");
                List<String> wanted = RuleTexts.of(
                                incident.verdict(), told.contact().language())
                        .dos();
                unless(
                        faults,
                        dos.isEmpty()
                                || dos.equals(wanted.stream().map(d -> "- " + d).toList()),
                        "not what the rule says: " + dos);
            });
            return faults.stream();
        }
    },

    /** Who has it, and whether it is over, is as stored. */
    STATE {
        @Override
        Stream<String> faults(Told told) {
            List<String> faults = new ArrayList<>();
            told.incident().ifPresent(incident -> {
                boolean taken = incident.state() instanceof State.Acknowledged;
                unless(faults, !(taken && told.says("brief.nobodyHasIt")), "nobody has what somebody has");
                unless(faults, taken || !told.says("calm.taken"), "somebody has what nobody has");
                unless(faults, told.reason() != Reason.OVER || incident.over(), "over while it is open");
            });
            return faults.stream();
        }
    },

    /** A mail begins with what happened, as it is stored. */
    HAPPENED_FIRST {
        @Override
        Stream<String> faults(Told told) {
            boolean about = told.means() == Means.EMAIL
                    && told.incident().isPresent()
                    && !EnumSet.of(Reason.BLIND, Reason.TEST).contains(told.reason());
            return about
                            && !told.message()
                                    .body()
                                    .contains(told.words()
                                                    .say(told.incident().get().title()) + ".")
                    ? Stream.of("does not say what happened: " + told.message().body())
                    : Stream.empty();
        }
    };

    private static final Pattern UNSAID = Pattern.compile(
            "[{}…]|\\bnull\\b|\\b[a-z]+\\.[a-zA-Z]+\\.[a-zA-Z]|[A-Z]{2,}_[A-Z]|\\.\\.|\\p{L} {2,}\\p{L}| [,.](?!\\.)");
    private static final Pattern ZERO = Pattern.compile("(?<![\\d.,:x+−-])\\b0(?: ?\\p{L}{3,}|/h|\\))");

    /** The day before a time where that is not today, as each language shortens it. */
    private static final String DAY = "(?:(" + days() + ")(?: alle)? )?";

    private static final Pattern CLOCK = Pattern.compile(DAY + "(\\d{2})[:h](\\d{2})");

    /** Italian says {@code le 06} where others say {@code 06h}. */
    private static final Pattern HOUR =
            Pattern.compile(DAY + "(?<![:h])\\b(\\d{2})(?:h| Uhr|(?<=le \\d\\d))(?![\\d:])");

    private static final int SENTINEL = 424_242;

    private static final Pattern SENTINEL_SAID = Pattern.compile("424\\D?242");
    private static final Set<String> PROMISING = Set.of("K3", "K4", "K7");

    private static String days() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(DayOfWeek.values())
                        .map(day -> DateTimeFormatter.ofPattern("EEE", language.locale())
                                .format(day)))
                .flatMap(day -> Stream.of(day, Gsm7.fold(day)))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** What is wrong with it; empty when nothing is. */
    abstract Stream<String> faults(Told told);

    /** What is wrong with a message, each with the name of its check. */
    public static List<String> of(Told told) {
        return Stream.of(values())
                .flatMap(check -> check.faults(told)
                        .map(fault -> check + ", " + told.reason() + " by " + told.means() + " in "
                                + told.contact().language() + ": " + fault))
                .toList();
    }

    private static void unless(List<String> faults, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static boolean lightly(Told told, Fact light) {
        String said = told.words().say(light);
        return told.message().body().startsWith(Gsm7.fold(said.toUpperCase(Locale.ROOT)))
                || told.message().body().contains(said) && light.key().startsWith("mail.")
                || told.message().subject().startsWith("[" + HarmlessText.ascii(said) + "]");
    }

    private static Stream<String> numbers(Told told, Incident incident) {
        Size size = incident.size();
        Map<String, Integer> stored = told.means() == Means.EMAIL
                ? Map.of(
                        "mail.people", size.criticalAuthors(),
                        "mail.platforms", size.platforms(),
                        "mail.press", size.press())
                : Map.of("sms.perHour", size.lastHour(), "sms.press", size.press());
        return Stream.concat(
                stored.entrySet().stream()
                        .flatMap(counted -> number(told, Fact.of(counted.getKey()), counted.getValue()).stream()),
                peakAtLeast(size).stream());
    }

    /** Where the counts of this moment stand; elsewhere are those that would change a verdict. */
    private static String counts(Told told) {
        return Gsm7.fold(
                told.means() == Means.EMAIL
                        ? String.join("\n", told.section("mail.heading.NUMBERS"))
                        : String.join("\n", told.own()));
    }

    private static Optional<String> peakAtLeast(Size size) {
        return size.peak().posts() < size.lastHour()
                ? Optional.of("the peak is below the last hour: " + size)
                : Optional.empty();
    }

    /** Finds the sentence by its words, and compares its number. */
    private static Optional<String> number(Told told, Fact counted, int stored) {
        String shape = told.words().say(counted.with("n", SENTINEL));
        Matcher number = SENTINEL_SAID.matcher(shape);
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        Pattern pattern = Pattern.compile("(?<![\\d.,])(\\d{1,3}(?: \\d{3})+|\\d[\\d.,]*) ?"
                + Pattern.quote(Gsm7.fold(shape.substring(number.end()))) + "(?!\\p{L})");
        Matcher found = pattern.matcher(counts(told));
        while (found.find()) {
            if (Long.parseLong(found.group(1).replaceAll("\\D", "")) != stored) {
                return Optional.of("\"" + found.group() + "\", but stored is " + stored);
            }
        }
        return Optional.empty();
    }

    /** A time in the words of the reader: today unless a day stands before it. */
    private static Stream<String> past(Told told, Pattern clock, String line) {
        LocalTime now = told.at().atZone(told.contact().zone()).toLocalTime();
        return clock.matcher(line)
                .results()
                .filter(found -> found.group(1) == null)
                .filter(found -> !LocalTime.of(Integer.parseInt(found.group(2)), minute(found))
                        .isAfter(now))
                .map(found -> "promised at " + now + ": " + line);
    }

    private static int minute(MatchResult found) {
        return found.groupCount() < 3 ? 0 : Integer.parseInt(found.group(3));
    }

    /** Of who is told that it can wait for the morning, nothing is promised in the night. */
    private static Stream<String> inTheNight(Told told, String line) {
        String wait = told.words().say(Fact.of("subject.night").with("until", told.at()));
        String begin = HarmlessText.ascii(wait.substring(
                0, CLOCK.matcher(wait).results().findFirst().orElseThrow().start()));
        return CLOCK.matcher(line)
                .results()
                .filter(any -> told.message().subject().contains(begin.strip()))
                .filter(found -> told.contact()
                        .quietHours()
                        .cover(LocalTime.of(Integer.parseInt(found.group(2)), minute(found))))
                .map(found -> "can wait, and is promised for the night: " + line);
    }

    /** What the drafts promise in public. */
    private static List<String> promises(Told told) {
        List<String> lines = told.message().body().lines().toList();
        return IntStream.range(1, lines.size())
                .filter(i ->
                        PROMISING.stream().anyMatch(form -> lines.get(i - 1).contains(" " + form + " (")))
                .mapToObj(lines::get)
                .toList();
    }

    /** Of a mail: when it may be over, and when its reader hears of it again. */
    private static Stream<String> toCome(Told told) {
        String next = told.words().say(Fact.of("calm.next").with("at", told.at()));
        String begin = next.substring(
                0, CLOCK.matcher(next).results().findFirst().orElseThrow().start());
        return Stream.concat(
                told.section("mail.heading.FORECAST").stream()
                        .filter(line -> !line.endsWith(told.words().say("mail.night"))),
                told.message().body().lines().filter(line -> told.means() == Means.EMAIL && line.startsWith(begin)));
    }

    /** A text message and a chat room have whole hours only in what is to come. */
    private static Stream<String> inTexts(Told told) {
        return told.means() == Means.EMAIL ? Stream.empty() : told.own().stream();
    }

    /** Nobody says that it is too early when the time that was forecast is past. */
    private static Stream<String> tooEarly(Told told) {
        return told
                .incident()
                .flatMap(Incident::forecastOfEnd)
                .filter(forecast -> !forecast.calmByP50().isAfter(told.at()))
                .filter(forecast -> told.says("mail.early"))
                .map(forecast -> "too early at " + told.at() + ", and forecast for " + forecast.calmByP50())
                .stream();
    }

    /** Those of these lines in which something is counted that there is none of. */
    public static Stream<String> zeros(List<String> lines) {
        return lines.stream().filter(line -> ZERO.matcher(line).find()).map(line -> "a useless zero: " + line);
    }
}
