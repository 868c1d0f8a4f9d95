// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is watched, where, and how.
 *
 * @param brand what messages call it, 1 to 60 characters
 * @param terms words that make a post a mention of the brand; the brand itself when empty
 * @param languages BCP 47 codes whose posts are kept; all when empty
 * @param zone where the team lives: nights, weekends and 07:00 are counted there
 * @param language in which messages are written
 * @param version 0 before the first save, then one more each save
 * @param tunings what was answered to proposals to change the sensitivity, the latest last, at most {@link #TUNINGS}
 */
public record Watch(
        WatchId id,
        String brand,
        List<String> terms,
        Relevance relevance,
        List<OwnAccount> ownAccounts,
        List<Query> queries,
        Set<String> languages,
        ZoneId zone,
        Language language,
        Sensitivity sensitivity,
        boolean paused,
        Optional<Campaign> campaign,
        Instant createdAt,
        long version,
        List<Tuning> tunings) {
    /** Answers to proposals that are kept. */
    public static final int TUNINGS = 20;

    public Watch {
        if (brand.isBlank() || brand.length() > 60) {
            throw new UnusableValueException(
                    "unusable.brand", Map.of("text", brand), "brand must be 1 to 60 characters, not \"" + brand + "\"");
        }
        terms = terms.isEmpty() ? List.of(brand) : List.copyOf(terms);
        ownAccounts = List.copyOf(ownAccounts);
        queries = List.copyOf(queries);
        languages = Set.copyOf(languages);
        tunings = List.copyOf(tunings);
    }

    /** One to which nothing was proposed. */
    public Watch(
            WatchId id,
            String brand,
            List<String> terms,
            Relevance relevance,
            List<OwnAccount> ownAccounts,
            List<Query> queries,
            Set<String> languages,
            ZoneId zone,
            Language language,
            Sensitivity sensitivity,
            boolean paused,
            Optional<Campaign> campaign,
            Instant createdAt,
            long version) {
        this(
                id,
                brand,
                terms,
                relevance,
                ownAccounts,
                queries,
                languages,
                zone,
                language,
                sensitivity,
                paused,
                campaign,
                createdAt,
                version,
                List.of());
    }

    /** A watch with nothing set but its name, zone and queries. */
    public static Watch of(WatchId id, String brand, ZoneId zone, List<Query> queries, Instant createdAt) {
        return new Watch(
                id,
                brand,
                List.of(),
                Relevance.EVERYTHING,
                List.of(),
                queries,
                Set.of(),
                zone,
                Language.EN,
                Sensitivity.BALANCED,
                false,
                Optional.empty(),
                createdAt,
                0);
    }

    public Watch withVersion(long next) {
        return copy(paused, campaign, next);
    }

    public Watch withCreatedAt(Instant at) {
        return new Watch(
                id,
                brand,
                terms,
                relevance,
                ownAccounts,
                queries,
                languages,
                zone,
                language,
                sensitivity,
                paused,
                campaign,
                at,
                version,
                tunings);
    }

    public Watch withPaused(boolean pause) {
        return copy(pause, campaign, version);
    }

    public Watch withCampaign(Optional<Campaign> expected) {
        return copy(paused, expected, version);
    }

    public Watch withOwnAccounts(List<OwnAccount> accounts) {
        return new Watch(
                id,
                brand,
                terms,
                relevance,
                accounts,
                queries,
                languages,
                zone,
                language,
                sensitivity,
                paused,
                campaign,
                createdAt,
                version,
                tunings);
    }

    /** The same for a team that reads that language. */
    public Watch in(Language other) {
        return new Watch(
                id,
                brand,
                terms,
                relevance,
                ownAccounts,
                queries,
                languages,
                zone,
                other,
                sensitivity,
                paused,
                campaign,
                createdAt,
                version,
                tunings);
    }

    /** The same with these answers to proposals, the latest last. */
    public Watch withTunings(List<Tuning> answers) {
        return tuned(sensitivity, answers);
    }

    /** The same after an answer to a proposal; the sensitivity is what was proposed, unless that was declined. */
    public Watch with(Tuning answer) {
        List<Tuning> all = Stream.concat(tunings.stream(), Stream.of(answer)).toList();
        return tuned(
                answer.answer() == Tuning.Answer.DECLINED ? sensitivity : answer.to(),
                all.subList(Math.max(0, all.size() - TUNINGS), all.size()));
    }

    private Watch tuned(Sensitivity next, List<Tuning> answers) {
        return new Watch(
                id,
                brand,
                terms,
                relevance,
                ownAccounts,
                queries,
                languages,
                zone,
                language,
                next,
                paused,
                campaign,
                createdAt,
                version,
                answers);
    }

    /** How many times the usual the team expects at that time; 1 outside a campaign. */
    public double expectedFactor(Instant at) {
        return campaign.filter(c -> c.covers(at)).map(Campaign::factor).orElse(1.0);
    }

    private Watch copy(boolean newPaused, Optional<Campaign> newCampaign, long newVersion) {
        return new Watch(
                id,
                brand,
                terms,
                relevance,
                ownAccounts,
                queries,
                languages,
                zone,
                language,
                sensitivity,
                newPaused,
                newCampaign,
                createdAt,
                newVersion,
                tunings);
    }
}
