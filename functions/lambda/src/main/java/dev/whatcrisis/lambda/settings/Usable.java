// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

import dev.whatcrisis.sources.KeylessQueries;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Whether a value can be used: by the rules of whatever it is used for. */
final class Usable {
    /** As the API has it. */
    private static final int MOST_TERMS = 50;

    private static final int LONGEST_TERM = 100;

    /** Dollars; as the template bounds it. */
    private static final BigDecimal MOST = BigDecimal.valueOf(5);

    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private Usable() {}

    /** Whether a watch can be made of it. */
    static boolean brand(String value) {
        return holds(() -> Watch.of(
                WatchId.of(value),
                value,
                ZoneOffset.UTC,
                KeylessQueries.of(value, Language.EN, ZoneOffset.UTC),
                Instant.EPOCH));
    }

    static boolean terms(String value) {
        return termsIn(value).size() == written(value).size();
    }

    /** Those terms that can be used. */
    static List<String> termsIn(String value) {
        return written(value).stream()
                .filter(term -> term.length() <= LONGEST_TERM)
                .filter(term -> term.chars().noneMatch(Character::isISOControl))
                .limit(MOST_TERMS)
                .toList();
    }

    private static List<String> written(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
    }

    static boolean zone(String value) {
        try {
            return !ZoneId.of(value).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean language(String value) {
        return Arrays.stream(Language.values()).anyMatch(known -> known.name().equals(value));
    }

    static boolean email(String value) {
        return contact(Optional.empty(), Optional.of(value));
    }

    static boolean phone(String value) {
        return contact(Optional.of(value), Optional.empty());
    }

    private static boolean contact(Optional<String> phone, Optional<String> email) {
        return holds(() -> new Contact(
                "team",
                "Team",
                Duty.AWAKE_FIRST,
                phone,
                email,
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneOffset.UTC,
                Language.EN));
    }

    /** An address with https and a host, and no password in it. */
    static boolean https(String value) {
        try {
            URI address = URI.create(value);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether anything of it can stand in the head of a request. */
    static boolean header(String value) {
        return value.chars().anyMatch(c -> c > ' ' && c < 127);
    }

    static boolean host(String value) {
        return HOST.matcher(value).matches();
    }

    static boolean price(String value) {
        try {
            BigDecimal dollars = new BigDecimal(value);
            return dollars.signum() > 0 && dollars.compareTo(MOST) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean holds(Supplier<Object> making) {
        try {
            return making.get() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
