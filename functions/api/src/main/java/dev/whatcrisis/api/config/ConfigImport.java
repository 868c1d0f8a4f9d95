// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.backtest.BacktestReport;
import dev.whatcrisis.backtest.OwnBacktest;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts a config into the stores, or says what that would do. What the config does not name stays: nobody stops watching because of a
 * line that was forgotten.
 */
public final class ConfigImport {
    /** How far is looked back. */
    public static final int DAYS = 30;

    private final Ports ports;

    public ConfigImport(Ports ports) {
        this.ports = ports;
    }

    /** What it would do, watches by watches, then the roster, then the calendar. Changes nothing. */
    public List<Change> plan(Config config, Instant now) {
        List<Change> changes = new ArrayList<>();
        config.watches().forEach(watch -> changes.add(change(watch, now)));
        ports.watches().all().stream()
                .filter(stored ->
                        config.watches().stream().noneMatch(watch -> watch.id().equals(stored.id())))
                .forEach(left -> changes.add(change(Change.Kind.LEFT, left, List.of(), Optional.empty())));
        changes.add(config.contacts().map(this::roster).orElseGet(() -> roster(Change.Kind.LEFT, List.of())));
        calendar(config).ifPresent(changes::add);
        return changes;
    }

    /**
     * Stores what is new or another.
     *
     * @return the plan that was carried out
     * @throws Problem when somebody else wrote in between
     */
    public List<Change> apply(Config config, Instant now) {
        List<Change> plan = plan(config, now);
        config.watches().forEach(this::store);
        config.contacts().ifPresent(this::store);
        config.calendar().ifPresent(this::store);
        return plan;
    }

    private void store(Watch watch) {
        Optional<Watch> stored = ports.watches().find(watch.id());
        boolean same = stored.filter(known -> fields(known, watch).isEmpty()).isPresent();
        Watch next = stored.map(known -> watch.withCreatedAt(known.createdAt())
                        .withVersion(known.version())
                        .withTunings(known.tunings()))
                .orElse(watch);
        if (!same && ports.watches().save(next).isEmpty()) {
            throw Problem.versionConflict(
                    Fact.of("refusal.watch-changed").with("id", watch.id().value()));
        }
    }

    private void store(List<Contact> contacts) {
        Roster roster = ports.roster().load();
        boolean same = contacts.equals(roster.contacts());
        if (!same && ports.roster().save(new Roster(contacts, roster.version())).isEmpty()) {
            throw Problem.versionConflict(Fact.of("refusal.roster-changed"));
        }
    }

    /** Another address is read within minutes, as one that was never read is due. */
    private void store(URI calendar) {
        Rota rota = ports.rota().load();
        Rota next = new Rota(Optional.of(calendar), Optional.empty(), Optional.empty(), rota.version());
        boolean same = rota.address().filter(calendar::equals).isPresent();
        if (!same && ports.rota().save(next).isEmpty()) {
            throw Problem.versionConflict(Fact.of("refusal.rota-changed"));
        }
    }

    /** Nothing where there is no calendar, neither here nor there. */
    private Optional<Change> calendar(Config config) {
        Rota rota = ports.rota().load();
        Optional<Change.Kind> kind = config.calendar()
                .map(wanted -> rota.address().filter(wanted::equals).isPresent()
                        ? Change.Kind.SAME
                        : rota.kept() ? Change.Kind.CHANGED : Change.Kind.NEW)
                .or(() -> Optional.of(Change.Kind.LEFT).filter(left -> rota.kept()));
        return kind.map(becomes -> new Change(becomes, Change.Part.CALENDAR, "", "", List.of(), Optional.empty()));
    }

    private Change change(Watch watch, Instant now) {
        Optional<Watch> stored = ports.watches().find(watch.id());
        List<String> fields = stored.map(known -> fields(known, watch)).orElse(List.of());
        Change.Kind kind =
                stored.isEmpty() ? Change.Kind.NEW : fields.isEmpty() ? Change.Kind.SAME : Change.Kind.CHANGED;
        return change(kind, watch, fields, Optional.of(lookBack(watch, now)));
    }

    private static Change change(Change.Kind kind, Watch watch, List<String> fields, Optional<Fact> lookBack) {
        return new Change(kind, Change.Part.WATCH, watch.id().value(), watch.brand(), fields, lookBack);
    }

    /** By the counts that are stored, which other terms would have made others. */
    private Fact lookBack(Watch watch, Instant now) {
        return OwnBacktest.of(watch, ports.mentions().buckets(watch.id(), OwnBacktest.from(now, DAYS), now), now, DAYS)
                .stream()
                .filter(report -> report.sensitivity() == watch.sensitivity())
                .findFirst()
                .map(BacktestReport::sentence)
                .orElseGet(() -> Fact.of("config.unknown"));
    }

    private Change roster(List<Contact> contacts) {
        List<Contact> stored = ports.roster().load().contacts();
        if (contacts.equals(stored)) {
            return roster(Change.Kind.SAME, List.of());
        }
        TreeSet<String> names = new TreeSet<>();
        contacts.stream()
                .filter(one -> !stored.contains(one))
                .map(Contact::name)
                .forEach(names::add);
        stored.stream()
                .filter(one -> !contacts.contains(one))
                .map(Contact::name)
                .forEach(names::add);
        return roster(stored.isEmpty() ? Change.Kind.NEW : Change.Kind.CHANGED, List.copyOf(names));
    }

    private static Change roster(Change.Kind kind, List<String> names) {
        return new Change(kind, Change.Part.ROSTER, "", "", names, Optional.empty());
    }

    /** The fields of the document in which the two differ. */
    private static List<String> fields(Watch stored, Watch wanted) {
        ObjectNode before = written(stored);
        ObjectNode after = written(wanted);
        TreeSet<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return List.copyOf(names);
    }

    private static ObjectNode written(Watch watch) {
        return (ObjectNode) ConfigJson.write(new Config(List.of(watch), Optional.empty(), Optional.empty()))
                .path("watches")
                .path(0);
    }
}
