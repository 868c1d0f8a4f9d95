// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.crisis.Perils;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.cue.StoryFacts;
import dev.whatcrisis.incident.SetLevel;
import dev.whatcrisis.level.HeldLevel;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.reading.CaseReader;
import dev.whatcrisis.reading.PerilReader;
import dev.whatcrisis.reading.Reading;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Case;
import dev.whatcrisis.verdict.Graded;
import dev.whatcrisis.verdict.Judge;
import dev.whatcrisis.verdict.LevelInput;
import dev.whatcrisis.verdict.Levels;
import dev.whatcrisis.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Makes the case of a story from its numbers and a sample of its posts, and has it judged. */
final class StoryCase {
    private final Snapshot moment;

    StoryCase(Snapshot moment) {
        this.moment = moment;
    }

    /**
     * @param verdict by the level of the counts as it holds
     * @param asked the level that this look alone would say
     * @param graded by the counts alone
     * @param counted the level of the counts as it holds
     * @param reading of the posts
     * @param perils what they tell of somebody at risk
     * @param set the level that a person said, if it stands against this
     */
    record Judged(
            Verdict verdict,
            Level asked,
            Graded graded,
            HeldLevel counted,
            Reading reading,
            Perils perils,
            Optional<SetLevel> set) {}

    /**
     * What else is known of the story when it is judged.
     *
     * @param counts the level of its counts as it held so far
     * @param flags that were raised before and stay until a person says otherwise
     * @param press items of press so far
     * @param set the level that a person said
     */
    record Standing(
            StoryId story,
            Phase phase,
            boolean closable,
            boolean open,
            OptionalDouble doubleBy07h,
            HeldLevel counts,
            Set<Flag> flags,
            int press,
            Optional<SetLevel> set) {
        static Standing ofNew(StoryId story) {
            return new Standing(
                    story,
                    Phase.ONSET,
                    false,
                    false,
                    OptionalDouble.empty(),
                    HeldLevel.of(Level.WHAT_CRISIS),
                    Set.of(),
                    0,
                    Optional.empty());
        }

        private Set<Flag> and(Set<Flag> read) {
            Set<Flag> all = EnumSet.noneOf(Flag.class);
            all.addAll(flags);
            all.addAll(read);
            return all;
        }
    }

    /**
     * @param facts a sample of the story's posts, and the own posts
     * @param numbers of the whole story
     */
    Judged judge(StoryFacts facts, StoryNumbers numbers, Standing standing) {
        Homonyms homonyms = new Homonyms(moment.reader().get());
        Reading reading = homonyms.of(CaseReader.read(facts), facts);
        Reading silent = homonyms.of(CaseReader.hadWeNotOwnedUp(reading, facts), facts);
        return judge(reading, silent, facts.mentions(), numbers, standing);
    }

    Judged judge(Reading reading, List<Mention> sample, StoryNumbers numbers, Standing standing) {
        return judge(reading, reading, sample, numbers, standing);
    }

    /** @param silent what would be read had the team not owned up to it */
    private Judged judge(
            Reading reading, Reading silent, List<Mention> sample, StoryNumbers numbers, Standing standing) {
        Graded graded = Levels.grade(levelInput(silent, sample, numbers, standing));
        HeldLevel counted = counted(graded, standing);
        Set<Flag> flags = standing.and(reading.flags());
        Case now = caseOf(reading, graded.level(), sample, numbers, standing);
        Case hadWeBeenSilent = caseOf(silent, graded.level(), sample, numbers, standing);
        Verdict alone = judge(now, hadWeBeenSilent);
        Perils perils = perils(sample, reading);
        Optional<SetLevel> set = standing.set().filter(said -> said.stands(alone.level(), flags, perils));
        Level size = set.filter(said -> !said.floor())
                .map(said -> counted.level().min(said.level()))
                .orElse(counted.level());
        Verdict verdict = size == graded.level() ? alone : judge(now.atLevel(size), hadWeBeenSilent.atLevel(size));
        return new Judged(verdict, alone.level(), graded, counted, reading, perils, set);
    }

    /**
     * What the team owns up to says whose fault it is and what comes next. The matter is no larger for it, and nobody is woken by
     * the team's own words.
     */
    private static Verdict judge(Case now, Case silent) {
        Verdict verdict = Judge.judge(now);
        if (now.equals(silent)) {
            return verdict;
        }
        Verdict without = Judge.judge(silent);
        Verdict sized = verdict.withLevel(verdict.level().min(without.level()));
        return sized.waking().wake() && !without.waking().wake() ? sized.withWaking(without.waking()) : sized;
    }

    private Case caseOf(Reading reading, Level level, List<Mention> sample, StoryNumbers numbers, Standing standing) {
        Set<Flag> flags = standing.and(reading.flags());
        return new Case(
                reading.type(),
                reading.evidence(),
                flags,
                reading.atRisk(),
                level,
                numbers.criticalAuthors(),
                timesNormal(numbers),
                press(sample, standing),
                numbers.platforms(),
                reading.meant(),
                standing.phase(),
                happenedBefore(standing.story(), reading.type()),
                reading.openQuestions(),
                !flags.contains(Flag.OWN_LIVE),
                standing.closable(),
                moment.sight().blind(),
                standing.open(),
                standing.doubleBy07h(),
                UsefulAction.beforeMorning(reading.type(), flags, reading.openQuestions()),
                confidence(sample),
                moment.now().atZone(moment.watch().zone()));
    }

    private Perils perils(List<Mention> sample, Reading reading) {
        return FlagSet.PEOPLE_AT_RISK.in(reading.flags())
                ? PerilReader.read(new StoryFacts(moment.watch(), sample, moment.ownPosts(), moment.now()))
                : Perils.NONE;
    }

    private HeldLevel counted(Graded graded, Standing standing) {
        return moment.sight().blind()
                ? standing.counts().unseen(graded.level())
                : standing.counts()
                        .after(graded.level(), moment.now(), moment.watch().zone());
    }

    /** An earlier wave of the same story, what nobody minded, and what nobody understood are no history. */
    private boolean happenedBefore(StoryId story, CrisisType type) {
        return type != CrisisType.UNKNOWN
                && moment.past().stream()
                        .filter(past -> !past.story().equals(story))
                        .filter(Minded::of)
                        .anyMatch(past -> past.verdict().type() == type);
    }

    /** Items of press, whatever their tone: a journalist writes soberly of what is bad. */
    static int press(List<Mention> sample) {
        return (int) sample.stream().filter(Mention::press).count();
    }

    /** What the press wrote stays written when newer posts have taken its place in the sample. */
    private static int press(List<Mention> sample, Standing standing) {
        return Math.max(standing.press(), press(sample));
    }

    private LevelInput levelInput(Reading reading, List<Mention> sample, StoryNumbers numbers, Standing standing) {
        return new LevelInput(
                numbers.criticalAuthors(),
                numbers.criticalAuthorsEarlier(),
                timesNormal(numbers),
                tailProbability(numbers.criticalAuthors()),
                press(sample, standing),
                numbers.growing(),
                loudestReach(sample),
                reading.evidence(),
                reading.flags(),
                CrowdCount.of(sample, numbers, moment.usualHour(), moment.now()),
                standing.open());
    }

    /** Many are out of the ordinary, and so are many who are critical, in an hour that is not louder than others. */
    private double tailProbability(int criticalAuthors) {
        double loud = moment.tailProbability();
        boolean ask = criticalAuthors >= LevelThresholds.FLOOR_AUTHORS && loud > LevelThresholds.ORDINARY;
        return ask ? Math.min(loud, moment.criticsTail(criticalAuthors)) : loud;
    }

    private double timesNormal(StoryNumbers numbers) {
        return numbers.lastHour() / Math.max(1, moment.usualHour());
    }

    private double loudestReach(List<Mention> sample) {
        long ours = moment.followers().orElse(0);
        long loudest = sample.stream()
                .filter(Mention::critical)
                .flatMap(mention -> mention.author().stream())
                .map(Author::followers)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max()
                .orElse(0);
        return ours == 0 ? 0 : (double) loudest / ours;
    }

    /** Share of the volume that comes from living sources, in languages that the tone model knows. */
    private double confidence(List<Mention> sample) {
        long known = sample.stream()
                .flatMap(mention -> mention.sentiment().stream())
                .filter(Sentiment::languageKnown)
                .count();
        long scored = sample.stream().filter(m -> m.sentiment().isPresent()).count();
        return moment.sight().livingShare() * (scored == 0 ? 1 : (double) known / scored);
    }
}
