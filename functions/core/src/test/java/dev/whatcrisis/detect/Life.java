// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;

/**
 * What small teams and loud brands have in ordinary weeks besides what {@link OrdinaryWeeks} simulates. Nothing in it
 * deserves a telling more than once or twice.
 */
public enum Life {
    /** Nothing besides. */
    PLAIN(3) {
        @Override
        void live(int[] posts, Random random, Instant start, ZoneId zone) {}
    },
    /** A bot posts thirty offers within half an hour, at nine each weekday. */
    OFFERS_AT_NINE(3) {
        @Override
        void live(int[] posts, Random random, Instant start, ZoneId zone) {
            for (int i = 0; i < posts.length; i++) {
                ZonedDateTime at = at(start, i, zone);
                boolean weekday = at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
                if (weekday && at.getHour() == 9 && at.getMinute() == 0) {
                    burst(posts, i, BURST);
                }
            }
        }
    },
    /** The same burst every day or two, at any hour. */
    LOTTERY(3) {
        @Override
        void live(int[] posts, Random random, Instant start, ZoneId zone) {
            for (int i = random.nextInt(288); i < posts.length; i += 288 + random.nextInt(288)) {
                burst(posts, i, BURST);
            }
        }
    },
    /** Some hours bring ten times what others do. */
    GUSTS(6) {
        @Override
        void live(int[] posts, Random random, Instant start, ZoneId zone) {
            for (int hour = 0; hour + 12 <= posts.length; hour += 12) {
                double gust = Math.min(20, Math.pow(1 - random.nextDouble(), -0.5)) / 2;
                for (int i = hour; i < hour + 12; i++) {
                    posts[i] = (int) Math.round(posts[i] * gust);
                }
            }
        }
    },
    /** Hardly a post, and now and then a thread of ten within ten minutes. */
    THREADS(0.3) {
        @Override
        void live(int[] posts, Random random, Instant start, ZoneId zone) {
            for (int i = random.nextInt(576); i < posts.length - 1; i += 576 + random.nextInt(864)) {
                posts[i] += 4 + random.nextInt(3);
                posts[i + 1] += 4 + random.nextInt(3);
            }
        }
    },
    /** Nothing but from eight to six on weekdays. */
    OFFICE(8) {
        @Override
        void live(int[] posts, Random random, Instant start, ZoneId zone) {
            for (int i = 0; i < posts.length; i++) {
                ZonedDateTime at = at(start, i, zone);
                boolean open =
                        at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && at.getHour() >= 8 && at.getHour() < 18;
                posts[i] = open ? posts[i] : random.nextInt(40) == 0 ? 1 : 0;
            }
        }
    },
    /** From the fortieth day on twice as much, for good. */
    DOUBLED(5) {
        @Override
        void live(int[] posts, Random random, Instant start, ZoneId zone) {
            for (int i = 40 * 288; i < posts.length; i++) {
                posts[i] *= 2;
            }
        }
    },
    /** A feed that delivers what it has every three hours. */
    LUMPS(5) {
        @Override
        void live(int[] posts, Random random, Instant start, ZoneId zone) {
            for (int i = 0; i < posts.length; i += 36) {
                int sum = 0;
                for (int k = i; k < Math.min(i + 36, posts.length); k++) {
                    sum += posts[k];
                    posts[k] = 0;
                }
                posts[Math.min(i + 35, posts.length - 1)] = sum;
            }
        }
    };

    /** Posts in each of the six counts of a bot's burst. */
    static final int BURST = 5;

    final double perHour;

    Life(double perHour) {
        this.perHour = perHour;
    }

    abstract void live(int[] posts, Random random, Instant start, ZoneId zone);

    int[] days(long seed, Instant start, int days, ZoneId zone) {
        int[] posts = new OrdinaryWeeks(seed, perHour, zone).posts(start, days);
        live(posts, new Random(seed * 31 + ordinal()), start, zone);
        return posts;
    }

    static void burst(int[] posts, int at, int size) {
        for (int i = at; i < Math.min(at + 6, posts.length); i++) {
            posts[i] += size;
        }
    }

    static ZonedDateTime at(Instant start, int index, ZoneId zone) {
        return start.plus(Count.WIDTH.multipliedBy(index)).atZone(zone);
    }
}
