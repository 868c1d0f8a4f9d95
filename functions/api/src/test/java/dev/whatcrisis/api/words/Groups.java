// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.words;

import dev.whatcrisis.aftermath.Aftereffect;
import dev.whatcrisis.aftermath.Lasting;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.config.Change;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.json.Look;
import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.incident.ForecastMoment;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.TermWarning;
import dev.whatcrisis.reply.Leave;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.slip.Telltale;
import dev.whatcrisis.verdict.RuleCodes;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Tuning;
import dev.whatcrisis.wording.PublishedCase;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes that have words: every constant of the enum needs a key {@code group.CONSTANT}. A new group is a line here. */
final class Groups {
    static final Map<String, Set<String>> CODES = Map.ofEntries(
            group("act", Act.class),
            group("answer.middle", "K5A", "K5B", "K5C", "K5D"),
            group("answer.opening", "K5A", "K5B", "K5C", "K5D"),
            group("baserate.count", "SAME_TYPE_AND_LEVEL", "SAME_TYPE", "SAME_LEVEL", "ALL"),
            group("baserate.percent", "SAME_TYPE_AND_LEVEL", "SAME_TYPE", "SAME_LEVEL", "ALL"),
            group("case", PublishedCase.class),
            group("config", Change.Kind.class),
            group("check.todo", SourceFailure.Kind.class),
            group("deed", RuleId.class),
            group("deed.risk", "THREAT", "SELF_HARM", "DOXXING"),
            group("draft", Skeleton.class),
            group("draft.asked", "SAFE", "MONEY", "WHICH", "WHEN", "WHY"),
            group(
                    "example",
                    "BRAND",
                    "TERMS",
                    "ZONE",
                    "LANGUAGE",
                    "EMAIL",
                    "PHONE",
                    "HEARTBEAT_URL",
                    "CONTACT",
                    "DOMAIN",
                    "SMS_MAX_PRICE"),
            group(
                    "hint",
                    "GONE",
                    "HOUR",
                    "FIRST_PERSON",
                    "CHATTY",
                    "LOWER_CASE",
                    "SPLICED",
                    "LOUD",
                    "NO_STOP",
                    "OFFER"),
            group("telltale", Telltale.class),
            group("dayOfWeek", DayOfWeek.class),
            group("headline", "THREAT", "SELF_HARM", "DOXXING", "BREACH"),
            group("headline.type", CrisisType.class),
            group("lint", TermWarning.Kind.class),
            group("look", Level.class),
            group("ordinary", "NIGHT", "MORNING", "AFTERNOON", "EVENING"),
            group("usual", "NONE", "LESS_THAN_ONE"),
            group("fault", SettingFault.Kind.class),
            group("flag", Flag.class),
            group("graded.evidence", Evidence.class),
            group("held.evidence", Evidence.class),
            group("held.flag", Flag.class),
            group("held.level", Level.class),
            group("held.meant", Meant.class),
            group("held.only", Level.class),
            group("held.type", CrisisType.class),
            group("how", State.Ending.class),
            group("ledger.moment", ForecastMoment.class),
            group("level", Look.class),
            group("mail.heading", "DO", "DONT", "NUMBERS", "FORECAST", "POSTS", "WOULD_CHANGE"),
            group("mail.level", Level.class),
            group("mark", Feedback.class),
            group("label", Label.class),
            group("marker", "SAFETY", "THREAT", "SELF_HARM", "DOXXING"),
            group("means", Means.class),
            group("way", Means.class),
            group("note", Skeleton.class),
            group("opening", "BLIND", "OVER", "TEST", "STORE_FULL", "STORE_COPY"),
            group("ops", "REFUSED", "UNCONFIRMED", "GONE", "CONFIRMED"),
            group("page.line", "posts", "critical", "usual", "high", "calm", "burst", "incident"),
            group("page.span", "day", "week", "month"),
            group("page.replies.approval", "NOT_ASKED", "ASKED", "GIVEN"),
            group("page.replies.need", Need.class),
            group("page.replies.shown", "owed", "answered", "left", "all"),
            group("page.replies.state", "ANSWERED", "LEFT"),
            group("page.duty", Duty.class),
            group("page.may", Role.class),
            group("page.source", "bluesky", "hackernews", "mastodon", "rss"),
            group("missing.level", Level.class),
            group("other", RuleCodes.turning()),
            group("phase", Phase.class),
            group("problem", Problem.Kind.class),
            group("proposal", Tuning.Reason.class),
            group("tuning", Tuning.Answer.class),
            group("progress", "DUE", "CLAIMED", "SENT", "SHOWN"),
            group("reason", Alert.Reason.class),
            group("reply.leave", Leave.class),
            group("reply.need", Need.class),
            group("replay.mood", Conclusion.Mood.class),
            group("complete.lasting", Lasting.Outcome.class),
            group("page.conclusions.label", "learned", "change", "decidedBy"),
            group("report.cannot", "NO_NUMBERS", "NOT_COUNTED", "NEVER_MOVES", "TOO_NOISY"),
            group("report.lasting", Lasting.Outcome.class),
            group("report.measure", Aftereffect.Measure.class),
            group("report.change", PostMortem.Change.class),
            group("report.effect", PostMortem.Effect.Reason.class),
            group("report.level", Level.class),
            group("report.outcome", PostMortem.Outcome.class),
            group("report.risk", PostMortem.LastingRisk.class),
            group("report.role", Duty.class),
            group("report.thing", Level.class),
            group("risk", "THREAT", "SELF_HARM", "DOXXING"),
            group("role", Role.class),
            group("rule", RuleId.class),
            group("sensitivity", Sensitivity.class),
            group("told", "SAFETY", "THREAT", "SELF_HARM", "DOXXING", "BREACH"),
            group("harm", Harm.class),
            group(
                    "slip.means",
                    "SLIP_PRIVATE",
                    "SLIP_COMPROMISING",
                    "SLIP_OFFENSIVE",
                    "SLIP_TRAGEDY",
                    "SLIP_WRONG_ACCOUNT",
                    "OWN_HIJACK",
                    "OWN_INSIDER",
                    "OWN_CREDENTIAL"),
            group("setting", SettingFault.Kind.class),
            group("sight", SourceHealth.Sight.class),
            group("state", "OPEN", "ACKNOWLEDGED", "SNOOZED", "OVER"),
            group(
                    "waking",
                    "SUPPORT",
                    "ONLINE",
                    "ONLINE_AND_PRIVATE",
                    "SQUALL",
                    "SAFETY_OR_MARKET",
                    "BLIND_IN_AN_INCIDENT"),
            group("wanted", "STORM", "DOUBLING", "USEFUL_ACTION", "CONFIDENCE"));

    private Groups() {}

    private static Map.Entry<String, Set<String>> group(String name, Class<? extends Enum<?>> codes) {
        return group(name, Stream.of(codes.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    private static Map.Entry<String, Set<String>> group(String name, String... codes) {
        return Map.entry(name, Stream.of(codes).collect(Collectors.toUnmodifiableSet()));
    }
}
