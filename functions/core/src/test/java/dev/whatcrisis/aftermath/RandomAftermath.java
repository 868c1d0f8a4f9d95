// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Change;
import dev.whatcrisis.aftermath.PostMortem.Effect;
import dev.whatcrisis.aftermath.PostMortem.ForecastCheck;
import dev.whatcrisis.aftermath.PostMortem.LastingRisk;
import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.aftermath.PostMortem.Times;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.effect.Estimate;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may come after an incident, of every kind and with every part known or not. */
final class RandomAftermath {
    private static final List<String> HEADLINES = List.of("", "refund delay", "bière d’été", "[x](y) *now*", "42");

    private final Random random;

    RandomAftermath(long seed) {
        this.random = new Random(seed);
    }

    PostMortem postMortem() {
        Instant began = Instant.parse("2026-03-10T09:00:00Z").plus(minutes(500_000));
        return new PostMortem(
                new IncidentId("acme-1"),
                Storms.WATCH.id(),
                began.plus(minutes(90_000)),
                one(HEADLINES),
                one(Level.values()),
                Optional.empty(),
                maybe(() -> new MentionId(new SourceName("bluesky"), "1")),
                count(),
                count(),
                random.nextInt(5),
                random.nextInt(5),
                new Peak(began.plus(minutes(3_000)), count()),
                maybe(() -> Duration.ofHours(random.nextInt(1, 500))),
                times(began),
                several(() -> call(began)),
                maybe(() -> check(began)),
                several(() -> woken(began)),
                effect(),
                some(LastingRisk.values()),
                List.copyOf(some(Change.values())),
                maybe(() -> new PostMortem.Answers(maybe(() -> began), count())),
                count());
    }

    /** Of a storm whose report is complete, with every kind of effect in it. */
    PostMortem complete() {
        PostMortem written = postMortem();
        List<Aftereffect> effects = DueEffects.DAYS.stream()
                .flatMap(days -> Stream.of(Aftereffect.Measure.values())
                        .map(measure -> new Aftereffect(measure, days, LocalDate.parse("2026-04-09"), estimate())))
                .toList();
        return written.with(effects, written.writtenAt().plus(Duration.ofDays(30)));
    }

    private Estimate estimate() {
        return new Estimate(
                one(Estimate.Finding.values()),
                random.nextGaussian() / 4,
                Math.abs(random.nextGaussian()) / 8,
                random.nextInt(8),
                8);
    }

    BaseRate baseRate() {
        BaseRate.Scope scope = one(BaseRate.Scope.values());
        int of = random.nextInt(BaseRate.ENOUGH, 51);
        int over = random.nextInt(of * 9 / 10, of + 1);
        PastIncident longest = new PastIncident(one(CrisisType.values()), one(Level.values()), hours(), one(HEADLINES));
        return new BaseRate(random.nextInt(5), scope, over, of, hours(), maybe(() -> longest));
    }

    private Times times(Instant began) {
        return new Times(
                began,
                began.plus(minutes(90)),
                maybe(() -> began.plus(minutes(600))),
                maybe(() -> began.plus(minutes(600))),
                maybe(() -> began.plus(minutes(90_000))),
                began.plus(minutes(90_000)));
    }

    private Call call(Instant began) {
        return new Call(
                began.plus(minutes(900)),
                one(Level.values()),
                one(RuleId.values()),
                one(Outcome.values()),
                Fact.of("hindsight.fits"));
    }

    private ForecastCheck check(Instant began) {
        return new ForecastCheck(
                began,
                began.plus(minutes(300)),
                began.plus(minutes(600)),
                began.plus(minutes(900)),
                maybe(() -> began.plus(minutes(900))),
                maybe(random::nextBoolean));
    }

    private Woken woken(Instant began) {
        return new Woken(one(Duty.values()), began.plus(minutes(900)), "23:41", maybe(random::nextBoolean));
    }

    private Effect effect() {
        return new Effect(share(), share(), one(Effect.Reason.values()));
    }

    private OptionalDouble share() {
        return random.nextInt(4) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.round(random.nextGaussian() * 60) / 1_000.0);
    }

    private int count() {
        return random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(3_000);
    }

    private Duration hours() {
        return Duration.ofMinutes(random.nextInt(60, random.nextBoolean() ? 6_000 : 600_000));
    }

    private Duration minutes(int most) {
        return Duration.ofMinutes(random.nextInt(most));
    }

    private <T> List<T> several(Supplier<T> what) {
        return Stream.generate(what).limit(random.nextInt(4)).toList();
    }

    private <T> Optional<T> maybe(Supplier<T> what) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(what.get());
    }

    private <T> Set<T> some(T[] of) {
        int chosen = random.nextInt(1 << of.length);
        return IntStream.range(0, of.length)
                .filter(i -> (chosen & 1 << i) != 0)
                .mapToObj(i -> of[i])
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return one(Arrays.asList(of));
    }
}
