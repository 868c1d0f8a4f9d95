// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Question;
import dev.whatcrisis.trainer.BadRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostFileTest {
    @TempDir
    private Path folder;

    private List<Post> read(String lines) throws IOException, BadRow {
        Path file = folder.resolve("some.tsv");
        Files.writeString(file, lines);
        return PostFile.read(file);
    }

    @Test
    void a_row_answers_what_is_asked_of_its_role() throws IOException, BadRow {
        List<Post> posts = read("one\ten\tmention\tSAFETY\tus\tphoto\twitnessed\tfall\tq\tthe steps, again?\n"
                + "one\tfr\town\tSLIP_PRIVATE\tus\tnone\tnone\tcolleague\t-\ta tout a l'heure\n");
        assertThat(posts.get(0).label()).isEqualTo(Label.SAFETY);
        assertThat(posts.get(0).answers())
                .containsOnlyKeys(
                        Question.LABEL,
                        Question.ABOUT,
                        Question.EVIDENCE,
                        Question.WITNESS,
                        Question.HARM,
                        Question.QUESTION);
        assertThat(posts.get(0).answer(Question.WITNESS)).isEqualTo(1);
        assertThat(posts.get(1).answers())
                .containsOnlyKeys(Question.OWN_LABEL, Question.EVIDENCE, Question.QUESTION, Question.HURT);
    }

    @Test
    void a_bad_row_is_named_with_what_is_allowed() {
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> read("one\ten\tmention\tSAFE\tus\tphoto\twitnessed\tfall\tq\tx\n"))
                .withMessageContaining("some.tsv, line 1: label is \"SAFE\"");
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> read("one\ten\town\tSAFETY\tus\tphoto\twitnessed\tfall\tq\tx\n"))
                .withMessageContaining("SAFETY is a label of mention");
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> read("one\ten\tmention\tSAFETY\tus\tpicture\twitnessed\tfall\tq\tx\n"))
                .withMessageContaining("evidence is \"picture\"; allowed: none, photo, video, document");
        assertThatExceptionOfType(BadRow.class)
                .isThrownBy(() -> read("en\tx\n"))
                .withMessageContaining("2 cells");
    }

    @Test
    void the_projects_own_posts_can_be_read() throws IOException, BadRow {
        Path posts = Path.of("posts");
        assertThat(PostFile.read(posts.resolve("one.tsv"))).hasSize(1022);
        assertThat(PostFile.read(posts.resolve("six-ordinary.tsv")))
                .hasSize(500)
                .allMatch(Post::isOrdinary)
                .noneMatch(post -> post.label().isDanger());
    }
}
