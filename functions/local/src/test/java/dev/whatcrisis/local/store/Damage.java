// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may happen to the bytes of a file. */
enum Damage {
    /** With the newest commit in what is cut: behind it may lie blocks that nobody needs any more. */
    CUT_TAIL {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            int end = endOfNewest(file);
            return Arrays.copyOf(file, end - 1 - random.nextInt(Math.min(20_000, end / 2)));
        }
    },
    FLIPPED_BIT {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            byte[] changed = file.clone();
            changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            return changed;
        }
    },
    CHANGED_BYTES {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            byte[] changed = file.clone();
            for (int i = 0; i < 200; i++) {
                changed[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            return changed;
        }
    },
    ZEROED_BLOCK {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            byte[] changed = file.clone();
            int at = block(file, random);
            Arrays.fill(changed, at, Math.min(at + BLOCK, file.length), (byte) 0);
            return changed;
        }
    },
    SWAPPED_BLOCKS {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            byte[] changed = file.clone();
            int one = block(file, random);
            int other = block(file, random);
            System.arraycopy(file, one, changed, other, BLOCK);
            System.arraycopy(file, other, changed, one, BLOCK);
            return changed;
        }
    },
    EMPTY {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            return new byte[0];
        }
    },
    HALF {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            return Arrays.copyOf(file, file.length / 2);
        }
    },
    RUBBISH_BEHIND {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            byte[] rubbish = new byte[1 + random.nextInt(3 * BLOCK)];
            random.nextBytes(rubbish);
            byte[] changed = Arrays.copyOf(file, file.length + rubbish.length);
            System.arraycopy(rubbish, 0, changed, file.length, rubbish.length);
            return changed;
        }
    },
    OLDER_HEADER {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            byte[] changed = file.clone();
            System.arraycopy(older, 0, changed, 0, 2 * BLOCK);
            return changed;
        }
    },
    OLDER_BLOCK {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            byte[] changed = file.clone();
            int at = Math.min(block(file, random), block(older, random));
            System.arraycopy(older, at, changed, at, BLOCK);
            return changed;
        }
    },
    OLDER_FILE {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            return older.clone();
        }
    },
    ZEROED_HEAD {
        @Override
        byte[] done(byte[] file, byte[] older, Random random) {
            byte[] changed = file.clone();
            Arrays.fill(changed, 0, BLOCK * (1 + random.nextInt(4)), (byte) 0);
            return changed;
        }
    };

    private static final int BLOCK = 4096;

    /** The last bytes of a commit name its version, in hexadecimal digits. */
    private static final int FOOTER = 128;

    private static final Pattern VERSION = Pattern.compile("chunk:.*,version:([0-9a-f]+)");

    /** @param older what the file held some commits ago */
    abstract byte[] done(byte[] file, byte[] older, Random random);

    /** Where the newest commit ends; the first place where it was moved. */
    private static int endOfNewest(byte[] file) {
        long newest = -1;
        int found = file.length;
        for (int end = BLOCK; end <= file.length; end += BLOCK) {
            String footer = new String(file, end - FOOTER, FOOTER, StandardCharsets.ISO_8859_1);
            Matcher version = VERSION.matcher(footer);
            if (version.find() && Long.parseLong(version.group(1), 16) > newest) {
                newest = Long.parseLong(version.group(1), 16);
                found = end;
            }
        }
        return found;
    }

    /** Where a whole block begins. */
    private static int block(byte[] file, Random random) {
        return BLOCK * random.nextInt(file.length / BLOCK);
    }
}
