// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.rehearsal.Rehearsal;
import dev.whatcrisis.rehearsal.RehearsalLinks;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.wording.Links;
import java.lang.System.Logger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives out one-tap links. A code is 11 letters and digits (65 random bits); letters and digits only, because they are
 * one septet each in an SMS and no reader cuts a link at them.
 */
public final class OneTapLinks implements Links, RehearsalLinks {
    /** How long a link works. */
    public static final Duration LIFE = Duration.ofHours(24);

    /** How long a rehearsal can be confirmed: until it is said that nobody did. */
    static final Duration REHEARSAL_LIFE = Rehearsal.UNCONFIRMED.minus(Rehearsal.EVERY);

    static final int LENGTH = 11;
    private static final Logger LOG = System.getLogger(OneTapLinks.class.getName());
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final String domain;
    private final LinkStore links;
    private final SecureRandom random;

    /** @param domain what stands before {@code /a/}, without a scheme: {@code wc.example} */
    public OneTapLinks(String domain, LinkStore links, SecureRandom random) {
        this.domain = domain;
        this.links = links;
        this.random = random;
    }

    /** A link that cannot be kept is the page's own: a message must not fail for want of it. */
    @Override
    public String issue(WatchId watch, Optional<IncidentId> incident, String contact, Instant now) {
        try {
            return personal(hash -> new OneTapLink(hash, watch, incident, contact, now, now.plus(LIFE)));
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "a one-tap link could not be kept; the message leads to the page", e);
            return domain;
        }
    }

    /** Without a link there is nothing to confirm, so a store that cannot keep one is a problem here. */
    @Override
    public String rehearsal(WatchId watch, String contact, Means means, Instant now) {
        return personal(hash -> new OneTapLink(
                hash, watch, Optional.empty(), contact, now, now.plus(REHEARSAL_LIFE), Optional.of(means)));
    }

    private String personal(Function<String, OneTapLink> link) {
        while (true) {
            String code = code();
            if (links.add(link.apply(Digests.sha256(code)))) {
                return domain + "/a/" + code;
            }
        }
    }

    private String code() {
        StringBuilder code = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return code.toString();
    }
}
