// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import dev.whatcrisis.alert.Woken;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.incident.Incidents;
import dev.whatcrisis.api.incident.Incidents.Outcome;
import dev.whatcrisis.api.incident.Morning;
import dev.whatcrisis.api.incident.Ratings;
import dev.whatcrisis.api.incident.Regroup;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.api.journal.AuditLog;
import dev.whatcrisis.api.roster.Pauses;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.RosterStore;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the link in a message opens: GET shows and never changes anything, because mail scanners follow links; POST acts
 * in the name of the contact who got the message.
 */
public final class OneTapRoutes {
    private static final String TEMPLATE = "/a/{code}";
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{" + OneTapLinks.LENGTH + "}");

    private static final String CHOICES =
            OneTapPage.ACTS.stream().map(Act::verb).sorted().collect(Collectors.joining(", "));

    private final LinkStore links;
    private final WatchStore watches;
    private final IncidentStore incidents;
    private final RosterStore rosters;
    private final MentionStore mentions;
    private final AuditLog audit;
    private final Regroup regroup;
    private final Ratings ratings;
    private final Rehearsing rehearsing;

    public OneTapRoutes(Ports ports, LinkStore links, AuditLog audit) {
        this.links = links;
        this.watches = ports.watches();
        this.incidents = ports.incidents();
        this.rosters = ports.roster();
        this.mentions = ports.mentions();
        this.audit = audit;
        this.regroup = new Regroup(ports);
        this.ratings = new Ratings(ports);
        this.rehearsing = new Rehearsing(ports.rehearsals());
    }

    public List<Route> routes() {
        return List.of(Route.open("GET", TEMPLATE, this::show), Route.open("POST", TEMPLATE, this::act));
    }

    /** What a code opens, for whom. */
    private record Opened(Watch watch, Optional<Incident> incident, Contact contact, OneTapLink link) {
        Words words(Instant now) {
            return Words.of(contact.language(), contact.zone(), now);
        }
    }

    private Response show(Call call) {
        return open(call)
                .map(o -> o.incident()
                        .map(i -> page(o, i, call.now()))
                        .orElseGet(() -> rehearsing
                                .page(o.link(), o.contact(), call.now())
                                .orElseGet(() -> OneTapPage.aboutWatch(o.watch(), o.contact()))))
                .orElseGet(() -> OneTapPage.gone(stranger(call)));
    }

    private Optional<Mention> ownPost(Incident incident, Instant now) {
        return incident.origin().ownPost().flatMap(id -> mentions.find(incident.watch(), id, now));
    }

    private Response page(Opened opened, Incident incident, Instant now) {
        boolean over = incident.over();
        return OneTapPage.about(
                opened.watch(),
                incident,
                ownPost(incident, now),
                over ? List.of() : regroup.others(incident),
                over ? List.of() : regroup.stories(incident),
                woken(opened, incident),
                opened.contact(),
                now);
    }

    private Response act(Call call) {
        Optional<Opened> opened = open(call);
        if (opened.isEmpty()) {
            return OneTapPage.gone(stranger(call));
        }
        Words words = opened.get().words(call.now());
        try {
            return act(call, opened.get());
        } catch (Problem problem) {
            return OneTapPage.refused(problem.status(), words, words.say(problem.detail()));
        }
    }

    private Response act(Call call, Opened opened) {
        Words words = opened.words(call.now());
        Optional<Pausing> pausing = Pausing.of(call.form().getOrDefault("act", ""));
        if (pausing.isPresent()) {
            pausing.get().take(new Pauses(rosters), opened.contact(), call);
            return done(
                    call,
                    opened,
                    "/roster/" + opened.contact().id() + "/" + pausing.get().verb());
        }
        String verb = call.form().getOrDefault("act", "");
        if (verb.equals(Rehearsing.ARRIVED)) {
            rehearsing.confirm(opened.link(), call.now());
            return done(call, opened, "/rehearsals/" + opened.contact().id());
        }
        if (verb.equals(OneTapPage.WORTH) || verb.equals(OneTapPage.NOT_WORTH)) {
            return rate(call, opened, verb.equals(OneTapPage.WORTH));
        }
        Act act = Optional.ofNullable(call.form().get("act"))
                .flatMap(Act::of)
                .filter(OneTapPage.ACTS::contains)
                .orElseThrow(
                        () -> Problem.field("act", Fact.of("refusal.one-of").with("choices", CHOICES)));
        Incident incident = opened.incident().orElseThrow(() -> Problem.conflict(Fact.of("tap.nothing")));
        return switch (take(act, incident, call, opened)) {
            case Outcome.Refused refused -> OneTapPage.refused(409, words, words.say(refused.reason()));
            case Outcome.Done done -> done(call, opened, "/incidents/" + incident.id() + "/" + act.verb());
        };
    }

    private Response rate(Call call, Opened opened, boolean worth) {
        Incident incident = opened.incident().orElseThrow(() -> Problem.conflict(Fact.of("tap.nothing")));
        Woken woken = woken(opened, incident).orElseThrow(() -> Problem.field("act", Fact.of("refusal.no-wake")));
        ratings.rate(incident.id(), woken.alert(), worth, opened.contact().id(), call.now());
        return done(call, opened, "/incidents/" + incident.id() + "/rate");
    }

    /** The last night in which the contact was woken for it. */
    private Optional<Woken> woken(Opened opened, Incident incident) {
        return ratings.wakes(incident).stream()
                .filter(woken -> woken.contact().id().equals(opened.contact().id()))
                .reduce((earlier, later) -> later);
    }

    private Response done(Call call, Opened opened, String target) {
        String who = "contact:" + opened.contact().id();
        audit.append(new AuditEntry(call.now(), who, "POST " + TEMPLATE, target, ""));
        return Response.empty(303).with("location", call.request().path());
    }

    private Outcome take(Act act, Incident incident, Call call, Opened opened) {
        String who = opened.contact().id();
        return switch (act) {
            case MERGE -> regroup.merge(incident.id(), call.form().getOrDefault("into", ""), who, call.now());
            case SPLIT -> regroup.split(incident.id(), call.form().getOrDefault("story", ""), who, call.now());
            default -> new Incidents(incidents).step(incident.id(), known -> act(act, known, opened, call.now()));
        };
    }

    private static Change act(Act act, Incident incident, Opened opened, Instant now) {
        return act.on(
                incident,
                opened.contact().id(),
                now,
                () -> Morning.next(now, opened.watch().zone()),
                Optional.empty());
    }

    /** To whoever follows a link that opens nothing: in the language of the browser. */
    private static Words stranger(Call call) {
        return call.words(Optional.empty());
    }

    /** A code opens something while it lives and its contact is on the roster. */
    private Optional<Opened> open(Call call) {
        String code = call.part("code");
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return links.find(Digests.sha256(code), call.now())
                .flatMap(link -> watches.find(link.watch())
                        .flatMap(watch -> rosters.load()
                                .find(link.contact())
                                .map(contact ->
                                        new Opened(watch, link.incident().flatMap(incidents::find), contact, link))));
    }
}
