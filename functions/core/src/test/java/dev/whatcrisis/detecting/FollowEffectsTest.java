// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.aftermath.Aftereffect;
import dev.whatcrisis.aftermath.Aftereffect.Measure;
import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.tracking.Scene;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FollowEffectsTest {
    private static final Instant OVER = Scene.NOON;
    private static final OwnAccount ACCOUNT = new OwnAccount(new SourceName("bluesky"), "acme.example");

    private final Scene scene = new Scene();
    private final ZoneId zone = scene.seeing(OVER).watch().zone();
    private final LocalDate ended = OVER.atZone(zone).toLocalDate();
    private final Incident incident = storm();
    private Ports ports = scene.ports;
    private Optional<Instant> lastLook = Optional.of(OVER);

    @Test
    void effects_are_told_on_the_first_the_seventh_the_thirtieth_and_the_ninetieth_day() {
        followers(400);
        morningsUntil(95);

        assertThat(report().aftereffects().stream().map(Aftereffect::days).distinct())
                .containsExactly(1, 7, 30, 90);
        assertThat(report().aftereffects().stream().filter(effect -> effect.measure() == Measure.FOLLOWERS))
                .extracting(effect -> effect.estimate().finding())
                .containsOnly(Finding.AS_EXPECTED);
        assertThat(report().completedAt()).contains(morning(30));
    }

    @Test
    void before_the_day_has_come_nothing_is_told() {
        followers(400);
        morning(0);
        follow(morning(0));

        assertThat(report().aftereffects()).isEmpty();
    }

    @Test
    void whoever_looks_many_times_a_day_or_was_away_for_weeks_is_told_the_same() {
        followers(400);
        morningsUntil(95);
        List<Aftereffect> daily = report().aftereffects();

        scene.ports.postMortems().save(fresh());
        lastLook = Optional.of(OVER);
        follow(morning(20));
        follow(morning(20).plusSeconds(60));
        follow(morning(110));

        assertThat(report().aftereffects()).isEqualTo(daily);
    }

    @Test
    void what_was_told_once_is_not_told_again_with_other_numbers() {
        followers(400);
        morningsUntil(8);
        List<Aftereffect> told = report().aftereffects();
        scene.ports.followers().put(scene.watch.id(), new FollowerCount(ACCOUNT, ended.plusDays(7), 3));
        follow(morning(9));

        assertThat(report().aftereffects()).isEqualTo(told);
    }

    @Test
    void without_counts_it_says_so_and_with_five_weeks_that_it_needs_eight() {
        follow(morning(1));

        assertThat(finding(Measure.FOLLOWERS, 1)).isEqualTo(Finding.NO_NUMBERS);

        followers(5 * 7 + 3);
        follow(morning(7));

        assertThat(finding(Measure.FOLLOWERS, 7)).isEqualTo(Finding.TOO_FEW_WEEKS);
    }

    @Test
    void sales_that_are_handed_in_later_are_told_the_next_morning() {
        followers(400);
        morningsUntil(31);
        assertThat(finding(Measure.SALES, 30)).isEqualTo(Finding.NO_NUMBERS);

        sales();
        follow(morning(40));

        assertThat(finding(Measure.SALES, 30)).isEqualTo(Finding.LESS);
        assertThat(report().completedAt()).contains(morning(30));
    }

    @Test
    void on_day_thirty_the_team_is_told_once_with_the_brief_and_never_rung() {
        followers(400);
        scene.ports.roster().save(new Roster(List.of(ana()), 0));
        morningsUntil(95);

        assertThat(told()).singleElement().satisfies(alert -> {
            assertThat(alert.means()).isEqualTo(Means.EMAIL);
            assertThat(alert.wakes()).isFalse();
            assertThat(alert.dueAt().atZone(zone).toLocalTime()).isEqualTo(LocalTime.of(6, 45));
            assertThat(alert.dueAt().atZone(zone).toLocalDate()).isEqualTo(ended.plusDays(30));
            assertThat(alert.message().body())
                    .contains("After 30 days nothing of it shows any more. Looked at: followers.")
                    .contains("still missing");
        });
    }

    @Test
    void a_crash_between_computing_and_storing_changes_nothing() {
        followers(400);
        scene.ports.roster().save(new Roster(List.of(ana()), 0));
        PostMortemStore store = scene.ports.postMortems();
        ports = with(new Breaking(store));
        for (int day : List.of(1, 7, 30, 90)) {
            assertThatThrownBy(() -> run(morning(day))).hasMessage("the store broke");
            ports = with(store);
            follow(morning(day));
            ports = with(new Breaking(store));
        }
        List<Aftereffect> disturbed = report().aftereffects();
        ports = with(store);
        store.save(fresh());
        lastLook = Optional.of(OVER);
        morningsUntil(95);

        assertThat(disturbed).isEqualTo(report().aftereffects());
        assertThat(told()).hasSize(1);
    }

    @Test
    void of_a_ripple_and_of_what_was_not_about_us_nothing_is_told() {
        followers(400);
        scene.ports.incidents().save(incident("acme-3", Level.RIPPLE));
        scene.ports.postMortems().save(fresh(new IncidentId("acme-3")));
        morningsUntil(31);

        assertThat(scene.ports
                        .postMortems()
                        .find(new IncidentId("acme-3"))
                        .orElseThrow()
                        .aftereffects())
                .isEmpty();
    }

    private void morningsUntil(int last) {
        for (int day = 1; day <= last; day++) {
            follow(morning(day));
        }
    }

    private Instant morning(int day) {
        return ended.plusDays(day).atTime(6, 31).atZone(zone).toInstant();
    }

    private void follow(Instant now) {
        run(now);
        lastLook = Optional.of(now);
    }

    private void run(Instant now) {
        new FollowEffects(ports, (watch, incident, contact, at) -> "LINK").follow(scene.seeing(now), lastLook);
    }

    private Finding finding(Measure measure, int days) {
        return report().aftereffects().stream()
                .filter(effect -> effect.measure() == measure && effect.days() == days)
                .findFirst()
                .orElseThrow()
                .estimate()
                .finding();
    }

    private PostMortem report() {
        return scene.ports.postMortems().find(incident.id()).orElseThrow();
    }

    private List<Alert> told() {
        return scene.ports.alerts().of(incident.id().value()).stream()
                .filter(alert -> alert.reason() == Alert.Reason.REPORT)
                .toList();
    }

    private void followers(int before) {
        long followers = 10_000;
        for (int day = -before; day <= 95; day++) {
            followers += 5 + Math.floorMod(day * day, 11);
            scene.ports.followers().put(scene.watch.id(), new FollowerCount(ACCOUNT, ended.plusDays(day), followers));
        }
    }

    private void sales() {
        Map<LocalDate, Double> sold = new TreeMap<>();
        for (int day = -150; day <= 35; day++) {
            sold.put(ended.plusDays(day), (400.0 + Math.floorMod(day * day, 11)) * (day < 0 ? 1 : 0.8));
        }
        assertThat(scene.ports.sales().save(Sales.none(scene.watch.id()).with(sold)))
                .isPresent();
    }

    private Incident storm() {
        Incident stored =
                scene.ports.incidents().save(incident("acme-2", Level.STORM)).orElseThrow();
        scene.ports.postMortems().save(fresh(stored.id()));
        return stored;
    }

    private static Incident incident(String id, Level highest) {
        Incident over = SampleIncidents.over(SampleIncidents.incident(id, OVER.minusSeconds(7_200)), OVER);
        Judgement judged = new Judgement(Level.WHAT_CRISIS, highest, over.verdict(), List.of());
        return new Incident(
                over.id(),
                over.watch(),
                over.story(),
                over.headline(),
                over.state(),
                over.phase(),
                judged,
                over.times(),
                over.size(),
                over.origin(),
                over.forecasts(),
                0);
    }

    private PostMortem fresh() {
        return fresh(incident.id());
    }

    private PostMortem fresh(IncidentId id) {
        new WriteAftermath(scene.ports)
                .write(
                        scene.seeing(OVER),
                        scene.ports.incidents().find(id).map(List::of).orElse(List.of()));
        PostMortem written = scene.ports.postMortems().find(id).orElseThrow();
        return new PostMortem(
                written.incident(),
                written.watch(),
                written.writtenAt(),
                written.headline(),
                written.highest(),
                written.firstPost(),
                written.ownPost(),
                written.posts(),
                written.criticalAuthors(),
                written.platforms(),
                written.press(),
                written.peak(),
                written.halfLife(),
                written.times(),
                written.calls(),
                written.forecast(),
                written.woken(),
                written.effect(),
                written.lastingRisks(),
                written.changes(),
                written.answers(),
                written.unread());
    }

    private Ports with(PostMortemStore store) {
        Ports p = scene.ports;
        return new Ports(
                p.watches(),
                p.roster(),
                p.mentions(),
                p.sourceStates(),
                p.followers(),
                p.incidents(),
                p.alerts(),
                store,
                p.states(),
                p.learned(),
                p.replies(),
                p.rota(),
                p.rehearsals(),
                p.sales());
    }

    private static Contact ana() {
        return new Contact(
                "ana",
                "Ana",
                Duty.ON_CALL,
                Optional.empty(),
                Optional.of("ana@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                new Scene().seeing(OVER).watch().zone(),
                Language.EN);
    }

    /** Reads, and breaks when it is to store. */
    private record Breaking(PostMortemStore store) implements PostMortemStore {
        @Override
        public Optional<PostMortem> find(IncidentId id) {
            return store.find(id);
        }

        @Override
        public void save(PostMortem postMortem) {
            throw new IllegalStateException("the store broke");
        }

        @Override
        public Optional<Conclusions> conclusions(IncidentId id) {
            return store.conclusions(id);
        }

        @Override
        public Optional<Conclusions> save(Conclusions conclusions) {
            throw new IllegalStateException("the store broke");
        }

        @Override
        public void forgetConclusions(IncidentId id) {
            store.forgetConclusions(id);
        }
    }
}
