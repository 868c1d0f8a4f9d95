// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.lambda.sns.Step.Why;
import dev.whatcrisis.lambda.sns.Subscribed.Standing;
import dev.whatcrisis.watch.Roster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the topic with the roster. Pure: the same topic and roster give the same steps. */
final class Comparison {
    private final Subscriptions known;
    private final Listed listed;
    private final Wanted wanted;
    private final boolean savedAgain;

    private Comparison(Subscriptions known, Roster roster, Listed listed) {
        this.known = known;
        this.listed = listed;
        this.wanted = Wanted.of(roster);
        this.savedAgain = known.rosterVersion() != roster.version();
    }

    static List<Step> steps(Subscriptions known, Roster roster, Listed listed) {
        return new Comparison(known, roster, listed).steps();
    }

    private List<Step> steps() {
        Stream<Step> leaving = known.addresses().stream()
                .filter(address -> !wanted.has(address))
                .flatMap(this::leaving);
        Stream<Step> staying = wanted.contacts().entrySet().stream()
                .map(entry -> known.find(entry.getKey())
                        .map(address -> known(address, entry.getValue()))
                        .orElseGet(() -> unknown(entry.getKey(), entry.getValue())));
        return Stream.concat(leaving, staying).toList();
    }

    /** An address that was never confirmed cannot be taken back, so it is kept in mind while its link still works. */
    private Stream<Step> leaving(Subscribed address) {
        Optional<Step> unsubscribe = listed.arn(address.email())
                .map(arn -> new Step.Unsubscribe(address.confirmedAs(arn), Why.OFF_THE_ROSTER));
        Stream<Step> waiting = listed.waits(address.email()) ? Stream.of(new Step.Keep(address)) : Stream.empty();
        return unsubscribe.map(Stream::of).orElse(waiting);
    }

    private Step unknown(String email, List<String> contacts) {
        Optional<Step> found = listed.arn(email).map(arn -> found(email, contacts, arn, Optional.empty()));
        return found.orElseGet(() -> new Step.Subscribe(email, contacts, Optional.empty(), Why.NEW_ON_ROSTER));
    }

    /** Nobody knows whom its filter policy names. */
    private static Step found(String email, List<String> contacts, String arn, Optional<Standing> told) {
        Subscribed address = new Subscribed(email, List.of(), Optional.of(arn), Standing.CONFIRMED, told);
        return new Step.Retarget(address, contacts, Why.FOUND_ON_TOPIC);
    }

    private Step known(Subscribed address, List<String> contacts) {
        Optional<Step> confirmed = listed.arn(address.email()).map(arn -> confirmed(address, contacts, arn));
        return confirmed.orElseGet(() -> unconfirmed(address, contacts));
    }

    private static Step confirmed(Subscribed address, List<String> contacts, String arn) {
        if (address.arn().isEmpty()) {
            return found(address.email(), contacts, arn, address.told());
        }
        Subscribed now = address.confirmedAs(arn);
        if (!address.contacts().equals(contacts)) {
            return new Step.Retarget(now, contacts, Why.OTHER_CONTACTS);
        }
        return address.arn().equals(now.arn())
                ? new Step.Keep(now)
                : new Step.Retarget(now, contacts, Why.OTHER_SUBSCRIPTION);
    }

    private Step unconfirmed(Subscribed address, List<String> contacts) {
        if (listed.waits(address.email())) {
            return new Step.Keep(address.with(Standing.UNCONFIRMED));
        }
        if (address.standing() == Standing.REFUSED) {
            return new Step.Subscribe(address.email(), contacts, address.told(), Why.REFUSED_BEFORE);
        }
        return savedAgain
                ? new Step.Subscribe(address.email(), contacts, address.told(), Why.ROSTER_SAVED_AGAIN)
                : new Step.Keep(address.with(Standing.GONE));
    }
}
