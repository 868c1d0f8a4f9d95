// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.detecting.MonthSteps;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.reply.ReplyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that takes the steps of the month after over the store of this machine. A journal beside it has whom the team was writing to,
 * and which steps are done: what people remember when the machine dies.
 */
final class MonthWriter {
    private MonthWriter() {}

    /** Arguments: the store's folder, the journal, and a file with the posts as they were read. */
    public static void main(String[] args) throws IOException {
        MonthSteps.remember(Files.readAllLines(Path.of(args[2])).stream()
                .map(line -> StoreJson.CURRENT.read(line, Mention.class))
                .toList());
        Path journal = Path.of(args[1]);
        Map<Integer, Optional<ReplyId>> begun = new HashMap<>();
        int next = 0;
        for (String line : Files.exists(journal) ? Files.readAllLines(journal) : List.<String>of()) {
            String[] words = line.split(" ", -1);
            int step = Integer.parseInt(words[1]);
            if (words[0].equals("done")) {
                next = step + 1;
            } else {
                begun.put(
                        step, Optional.of(words[2]).filter(id -> !id.isEmpty()).map(ReplyId::new));
            }
        }
        try (MvStores stores = MvStores.open(Path.of(args[0]))) {
            MonthSteps month = new MonthSteps(stores.ports());
            for (int step = next; step < MonthSteps.count(); step++) {
                Optional<ReplyId> whom = begun.get(step);
                if (whom == null) {
                    whom = month.whom(step);
                    write(
                            journal,
                            "begun " + step + " " + whom.map(ReplyId::value).orElse(""));
                }
                month.take(step, whom);
                write(journal, "done " + step);
                System.out.println("done " + step);
            }
        }
    }

    private static void write(Path journal, String line) throws IOException {
        Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
