// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String SENTIMENT = """
            en\tnegative\tThe kettle broke on the first day
            en\tneutral\tThe shop opens at nine on Monday
            en\tpositive\tA lovely kettle, thank you
            fr\tnegative\tLa bouilloire est déjà en panne
            fr\tneutral\tLe magasin ouvre à neuf heures
            fr\tpositive\tUne très belle bouilloire, merci
            """;
    private static final String HOSTILITY = """
            en\tcivil\tThe bus was late again this morning
            en\thostile\tYou lazy fools, shut up
            """;
    private static final String EMOTION = """
            en\tanger\tI am furious about this bill
            en\tjoy\tWhat a happy afternoon in the garden
            en\toptimism\tTomorrow will be better, keep going
            en\tsadness\tI miss our old dog so much
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write_posts() throws IOException {
        for (String part : new String[] {"-train.tsv", "-validation.tsv"}) {
            Files.writeString(folder.resolve("sentiment" + part), SENTIMENT);
            Files.writeString(folder.resolve("hostility" + part), HOSTILITY);
            Files.writeString(folder.resolve("emotion" + part), EMOTION);
        }
    }

    private int train(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "--data";
        args[1] = folder.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return run(args);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String problem() {
        return err.toString();
    }

    @Test
    void the_same_posts_give_the_same_bytes_whatever_the_machine_speaks() throws IOException {
        Locale before = Locale.getDefault();
        assertThat(train("--out", folder.resolve("one").toString())).isZero();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(train("--out", folder.resolve("two").toString())).isZero();
        } finally {
            Locale.setDefault(before);
        }
        for (String file :
                new String[] {"sentiment.weights", "hostility.weights", "emotion.weights", "shares.tsv", "MODEL_CARD.md"
                }) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void the_card_names_inputs_with_hash_licence_rows_and_scores_but_no_post() throws IOException {
        Files.writeString(folder.resolve("licences.tsv"), "sentiment\tours to use\n");
        train("--out", folder.resolve("out").toString());

        assertThat(folder.resolve("out").resolve("MODEL_CARD.md"))
                .content()
                .contains("ours to use", "not stated", "sentiment-train.tsv | 6 | `", "| fr | 3 |", "Seed: 1")
                .doesNotContain("kettle", "furious");
    }

    @Test
    void a_row_that_cannot_be_read_is_named_with_its_file_and_line() throws IOException {
        Files.writeString(folder.resolve("hostility-train.tsv"), HOSTILITY + "en\tgrumpy\tNot today\n");

        assertThat(train("--out", folder.resolve("out").toString())).isEqualTo(2);
        assertThat(problem()).contains("hostility-train.tsv, line 3", "\"grumpy\"", "civil, hostile");
    }

    @Test
    void a_row_without_a_text_is_refused() throws IOException {
        Files.writeString(folder.resolve("sentiment-train.tsv"), "en\tneutral\n");

        assertThat(train()).isEqualTo(2);
        assertThat(problem()).contains("sentiment-train.tsv, line 1", "separated by tabs");
    }

    @Test
    void a_missing_file_or_option_is_said() throws IOException {
        Files.delete(folder.resolve("emotion-train.tsv"));
        assertThat(train("--out", folder.resolve("out").toString())).isEqualTo(2);
        assertThat(problem()).contains("emotion-train.tsv: there is no such file");

        assertThat(train("--sed", "1")).isEqualTo(2);
        assertThat(problem()).contains("Unknown option", "'--sed'", "--seed");
        assertThat(train("--seed", "one")).isEqualTo(2);
        assertThat(problem()).contains("'--seed': \"one\" is no whole number");
        assertThat(train("--licences")).isEqualTo(2);
        assertThat(problem()).contains("Missing required parameter for option '--licences' (FILE)");
        assertThat(run("--ablation")).isEqualTo(2);
        assertThat(problem()).contains("Missing required option: '--data=DIR'");
        assertThat(run()).isEqualTo(2);
        assertThat(run("tune")).isEqualTo(2);
        assertThat(problem()).contains("Unmatched argument", "'tune'");
    }

    @Test
    void what_each_part_is_worth_is_told_and_nothing_is_written() {
        assertThat(train("--ablation", "--out", folder.resolve("none").toString()))
                .isZero();
        assertThat(out.toString()).contains("| sentiment, everything |", "| emotion, without ");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void the_card_of_another_seed_says_so() {
        assertThat(run("tone", "--seed", "7", "--data", folder.toString(), "--out", folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("Seed: 7");
    }

    @Test
    void a_line_that_cannot_be_understood_trains_no_meaning() {
        assertThat(run("meaning", "--more", "some.tsv")).isEqualTo(2);
        assertThat(problem()).contains("Missing required option: '--posts=DIR'");
        assertThat(run("meaning", "--posts", folder.toString(), "--real", "ill.tsv"))
                .isEqualTo(2);
        assertThat(problem()).contains("'--real'", "\"ill.tsv\" is not FILE=LABEL");
        assertThat(run(
                        "meaning",
                        "--posts",
                        folder.resolve("none").toString(),
                        "--cache",
                        folder.resolve("numbers").toString()))
                .isEqualTo(2);
        assertThat(problem()).contains("none: there is no such file");
    }

    @Test
    void help_names_both_commands_and_all_their_options() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("tone", "meaning");
        assertThat(run("tone", "--help")).isZero();
        assertThat(out.toString()).contains("--data", "--out", "--licences", "--seed", "--ablation");
        assertThat(run("meaning", "--help")).isZero();
        assertThat(out.toString())
                .contains("--posts", "--held-out", "--more", "--stream", "--ordinary", "--real", "--traps", "--cache");
    }
}
