// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param data the folder of labelled posts
 * @param out where weights and card go
 * @param licences the file that says under which licence the posts are; need not exist
 * @param seed of the order in which posts are looked at
 * @param ablation whether to tell what each part is worth instead
 */
record Options(Path data, Path out, Path licences, long seed, boolean ablation) {

    static final String USAGE = "usage: --data DIR [--out DIR] [--licences FILE] [--seed NUMBER] [--ablation]";
    private static final long SEED = 1;

    static Options of(String[] args) {
        Map<String, String> values = new HashMap<>();
        boolean ablation = false;
        for (int at = 0; at < args.length; at++) {
            if (args[at].equals("--ablation")) {
                ablation = true;
            } else if (Set.of("--data", "--out", "--licences", "--seed").contains(args[at]) && at + 1 < args.length) {
                values.put(args[at], args[++at]);
            } else {
                throw new IllegalArgumentException("\"" + args[at] + "\" is not understood; " + USAGE);
            }
        }
        if (!values.containsKey("--data")) {
            throw new IllegalArgumentException("--data is missing; " + USAGE);
        }
        Path data = Path.of(values.getOrDefault("--data", ""));
        return new Options(
                data,
                Path.of(values.getOrDefault("--out", "weights")),
                values.containsKey("--licences")
                        ? Path.of(values.getOrDefault("--licences", ""))
                        : data.resolve("licences.tsv"),
                seed(values.getOrDefault("--seed", Long.toString(SEED))),
                ablation);
    }

    private static long seed(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed is \"" + value + "\"; a whole number is wanted", e);
        }
    }
}
