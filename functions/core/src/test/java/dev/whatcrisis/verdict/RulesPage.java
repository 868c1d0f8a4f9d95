// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.watch.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The generated part of docs/rules.md: the table as the product reads it, with the words that it says. */
final class RulesPage {
    private static final int MANY = CrisisType.values().length / 2;

    private RulesPage() {}

    static String markdown() {
        List<String> lines = new ArrayList<>(List.of("| | rule | verdict | wakes |", "|--:|---|---|---|"));
        List<Rule> order = RuleBook.inOrder().toList();
        for (int i = 0; i < order.size(); i++) {
            lines.add(row(i + 1, order.get(i)));
        }
        for (RuleId id : RuleId.values()) {
            lines.add("");
            lines.addAll(section(RuleBook.rule(id)));
        }
        return String.join("\n", lines);
    }

    /** The only place that knows where the words of a rule are. */
    private static RuleText text(Rule rule) {
        return RuleTexts.of(rule.id(), Language.EN);
    }

    private static String row(int place, Rule rule) {
        String title = title(rule);
        return "| " + place + " | [" + title + "](#" + anchor(title) + ") | " + actions(rule) + " | " + wakes(rule)
                + " |";
    }

    private static List<String> section(Rule rule) {
        RuleText text = text(rule);
        List<String> lines = new ArrayList<>(List.of("### " + title(rule), ""));
        if (!rule.when().isEmpty()) {
            lines.add("- **When:** " + when(rule));
        }
        lines.add("- **Verdict:** " + actions(rule) + bounds(rule));
        lines.add("- **Wakes:** " + wakes(rule));
        lines.add("- **How fast:** " + text.timing());
        lines.add("- **Do:** " + String.join(" ", text.dos()));
        lines.add("- **Don't:** " + String.join(" ", text.donts()));
        if (!rule.skeletons().isEmpty()) {
            lines.add("- **Forms:** " + names(rule.skeletons(), ", "));
        }
        lines.add("- **Close:** " + text.close());
        return lines;
    }

    private static String title(Rule rule) {
        return rule.id() + ": " + text(rule).title();
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String actions(Rule rule) {
        if (rule.actions().isEmpty()) {
            return "that of the stronger rule";
        }
        String all = names(sorted(rule.actions()), " and ");
        return rule.moreFromSquall().isEmpty()
                ? all
                : all + ", from a Squall on " + names(sorted(rule.moreFromSquall()), " and ") + " too";
    }

    private static String bounds(Rule rule) {
        String least = rule.least() == Level.WHAT_CRISIS ? "" : "; at least " + level(rule.least());
        String most = rule.most() == Level.STORM ? "" : "; at most " + level(rule.most());
        return least + most;
    }

    private static String when(Rule rule) {
        List<String> any =
                new ArrayList<>(rule.when().stream().map(RulesPage::all).toList());
        if (rule.id() == RuleId.R28) {
            any.add("no other rule matches");
        }
        return any.size() == 1
                ? any.get(0)
                : "any of these\n" + any.stream().map(all -> "  - " + all).collect(Collectors.joining("\n"));
    }

    private static String all(List<Condition> conditions) {
        return String.join("; ", words(conditions));
    }

    private static List<String> words(List<Condition> conditions) {
        return conditions.stream().map(RulesPage::words).toList();
    }

    private static String wakes(Rule rule) {
        return rule.id() == RuleId.R27 ? "as the stronger rule does" : wakes(rule.waking());
    }

    private static String wakes(WakeWhen waking) {
        return switch (waking) {
            case WakeWhen.Always always -> "always";
            case WakeWhen.Never never -> "never";
            case WakeWhen.Formula formula -> "by the formula";
            case WakeWhen.While condition -> "while " + joined(words(condition.conditions()), " and ");
            case WakeWhen.Supported support ->
                "once "
                        + support.any().stream()
                                .map(all -> joined(words(all), " and "))
                                .collect(Collectors.joining("; or "));
        };
    }

    private static String words(Condition condition) {
        return switch (condition) {
            case Condition.TypeIn type -> types(type.types());
            case Condition.AnyFlag flag -> names(sorted(flag.flags()), " or ");
            case Condition.AllFlags flag -> names(flag.flags(), " and ");
            case Condition.NoFlag flag -> "no " + names(sorted(flag.flags()), ", no ");
            case Condition.EvidenceFrom evidence -> from(evidence.least());
            case Condition.EvidenceUpTo evidence ->
                evidence.most() == Evidence.E0 ? code(evidence.most()) : "at most " + code(evidence.most());
            case Condition.LevelFrom level -> level(level.least()) + " or more";
            case Condition.LevelUpTo level -> "at most " + level(level.most());
            case Condition.PhaseIn phase -> "in " + lower(sorted(phase.phases()), " or ");
            case Condition.MeantIn meant -> meant(EnumSet.copyOf(meant.meant()));
            case Condition.AtRiskFrom people ->
                people.least() == 1
                        ? "somebody over the waking threshold"
                        : people.least() + " people over the waking threshold";
            case Condition.Seen seen -> "whoever tells it was there";
            case Condition.Shown shown -> "something shows it";
            case Condition.Vulnerable vulnerable -> "a child, a hospital or an emergency service is in it";
            case Condition.PressFrom press -> "press items: " + press.least() + " or more";
            case Condition.PressBelow press -> "press items: fewer than " + press.limit();
            case Condition.ClosesItself itself -> "nothing in it that only a person can settle";
            case Condition.Settled settled -> "no open question, the repair done, and the counts allow closing";
            case Condition.NobodyAtRisk nobody -> "nobody at risk";
            case Condition.Blind blind -> "the watch is blind";
            case Condition.NoIncidentOpen none -> "no incident is open";
            case Condition.IncidentOpen open -> "an incident is open";
        };
    }

    private static String from(Evidence least) {
        return switch (least) {
            case E0 -> "any evidence";
            case E1, E2 -> code(least) + " or better";
            case E3 -> code(least);
        };
    }

    private static String types(Collection<CrisisType> types) {
        if (types.size() <= MANY) {
            return lower(sorted(types), " or ");
        }
        EnumSet<CrisisType> others = EnumSet.complementOf(EnumSet.copyOf(types));
        return others.isEmpty() ? "any type" : "any type but " + lower(others, " and ");
    }

    private static String meant(EnumSet<Meant> meant) {
        return meant.equals(EnumSet.of(Meant.FALSE))
                ? "the brand did not mean it"
                : "the brand meant it, or has not said whether it did";
    }

    private static String level(Level level) {
        return switch (level) {
            case WHAT_CRISIS -> "*What crisis?*";
            case RIPPLE -> "a *Ripple*";
            case SQUALL -> "a *Squall*";
            case STORM -> "a *Storm*";
        };
    }

    private static <E extends Enum<E>> List<E> sorted(Collection<E> names) {
        return names.stream().sorted().toList();
    }

    private static String names(Collection<? extends Enum<?>> names, String last) {
        return joined(names.stream().map(RulesPage::code).toList(), last);
    }

    private static String lower(Collection<? extends Enum<?>> names, String last) {
        return joined(
                names.stream()
                        .map(name -> "`" + name.name().toLowerCase(Locale.ROOT) + "`")
                        .toList(),
                last);
    }

    private static String code(Enum<?> name) {
        return "`" + name.name() + "`";
    }

    private static String joined(List<String> names, String last) {
        String comma = last.startsWith(",") ? last : ", ";
        return names.size() < 2
                ? String.join("", names)
                : String.join(comma, names.subList(0, names.size() - 1)) + last + names.get(names.size() - 1);
    }
}
