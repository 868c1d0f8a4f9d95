// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.watch.WatchId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneTapLinksTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final WatchId ACME = new WatchId("acme");

    private final InMemoryLinkStore store = new InMemoryLinkStore();
    private final OneTapLinks links = new OneTapLinks("wc.example", store, new SecureRandom());

    @Test
    void a_link_is_the_domain_and_eleven_letters_and_digits() {
        assertThat(issue()).matches("wc\\.example/a/[0-9A-Za-z]{11}");
    }

    @Test
    void only_the_hash_of_the_code_is_kept_for_a_day() {
        String code = issue().substring("wc.example/a/".length());

        OneTapLink link = store.find(Digests.sha256(code), NOW).orElseThrow();

        assertThat(link.toString()).doesNotContain(code);
        assertThat(link.contact()).isEqualTo("lea");
        assertThat(link.incident()).contains(new IncidentId("refund-1"));
        assertThat(link.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void codes_differ() {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < 500; n++) {
            seen.add(issue());
        }

        assertThat(seen).hasSize(500);
    }

    @Test
    void a_link_that_cannot_be_kept_leads_to_the_page() {
        LinkStore full = new LinkStore() {
            @Override
            public boolean add(OneTapLink link) {
                throw new IllegalStateException("there is no room");
            }

            @Override
            public Optional<OneTapLink> find(String codeHash, Instant now) {
                return Optional.empty();
            }
        };

        assertThat(new OneTapLinks("wc.example", full, new SecureRandom()).issue(ACME, Optional.empty(), "lea", NOW))
                .isEqualTo("wc.example");
    }

    private String issue() {
        return links.issue(ACME, Optional.of(new IncidentId("refund-1")), "lea", NOW);
    }
}
