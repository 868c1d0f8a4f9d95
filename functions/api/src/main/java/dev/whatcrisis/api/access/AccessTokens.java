// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Gives out access tokens and recognises them. A token is {@code wc_} and 256 random bits; only its hash is kept. */
public final class AccessTokens {
    private static final String PREFIX = "wc_";
    /** At /people/me everybody finds themselves: nobody else has that id. */
    private static final String ME = "me";

    private static final int BYTES = 32;
    private static final int LONGEST_SLUG = 30;

    private final PersonStore people;
    private final SecureRandom random;

    public AccessTokens(PersonStore people, SecureRandom random) {
        this.people = people;
        this.random = random;
    }

    /** A person, and the token that nobody can ever read again. */
    public record Issued(Person person, String token) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Issued[" + person + "]";
        }
    }

    /** Makes a person with a token; the id is made from the name. */
    public Issued issue(String name, Role role, Instant now) {
        String token = token();
        String hash = Digests.sha256(token);
        String slug = slug(name);
        for (int n = slug.equals(ME) ? 2 : 1; ; n++) {
            Person person = new Person(n == 1 ? slug : slug + "-" + n, name, role, hash, now);
            if (people.add(person)) {
                return new Issued(person, token);
            }
        }
    }

    /**
     * The same, also for programs that know only a name and a password, such as feed readers: the token is the password, the name
     * does not matter. For reading alone, because a browser sends these by itself.
     */
    public Optional<Person> whoReads(String authorization) {
        String[] parts = authorization.strip().split(" +", 2);
        return parts.length == 2 && parts[0].equalsIgnoreCase("Basic")
                ? password(parts[1]).flatMap(token -> who("Bearer " + token))
                : who(authorization);
    }

    private static Optional<String> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whose token an {@code Authorization} header carries; empty when it carries none that is good. */
    public Optional<Person> who(String authorization) {
        String[] parts = authorization.strip().split(" +", 2);
        if (parts.length < 2 || !parts[0].equalsIgnoreCase("Bearer") || !parts[1].startsWith(PREFIX)) {
            return Optional.empty();
        }
        String hash = Digests.sha256(parts[1]);
        return people.byTokenHash(hash).filter(p -> Digests.same(p.tokenHash(), hash));
    }

    private String token() {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("-$", "");
        return cut.isEmpty() ? "person" : cut;
    }
}
