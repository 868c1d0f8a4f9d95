// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import java.util.List;

/** The words of the card that do not depend on figures. */
final class CardText {
    private CardText() {}

    static String page(List<Integer> layers, List<String> heldOut, List<String> inputs, String figures) {
        return """
                # Model card of the reading heads

                Written by the trainer (`functions/trainer`, command `meaning`); the same files give the same bytes on every machine: no
                chance is in it, so there is no seed. The heads read the means of the encoder's layers %s joined; those for
                labels and for the kind of harm read beside them how the pieces of a post vary together after the last of these layers. They hold no word and no post. Held out of all figures but those named after them: writers %s.

                Danger is SAFETY, THREAT, SELF_HARM, DOXXING and BREACH; its probability is the sum over these five labels. Found: the
                share of them that is told while 2, 5 or 10 %% of the hard harmless posts (HYPERBOLE, JOKE, PRAISE, ORDINARY,
                OTHER_COMPANY; ordinary streams apart) are told too. Slips are the eight kinds, against playful, ordinary and
                apologising own posts.

                | input | rows used | SHA-256 |
                |---|---|---|
                %s

                The posts of `functions/trainer` were invented for the project (Apache-2.0). Files named as streams are public posts whose
                texts alone are used, as an answer of their own (a post that streams by): sentiment and hostility rows of TweetEval, UMSAB
                and the others that the tone weights' card names, with its licences. Files named as real are for checking only.
                %s
                ## What they cannot do

                - Plain, understated sentences ("she is still in there since your dinner") are missed more often than the tables say; no writer
                  wrote many of them. Violence that is wished on others in politics is hardly seen (the real German file).
                - Posts in life are less plain than posts that were written to fit a label, and the writers share a way of writing.
                - Languages other than the six; the reader then says that it is unsure.
                - Irony about a danger, films and games told as if they were happening, and threats without a word of violence.
                - Knowing whether a namesake is meant, or what is on a photo.
                - A post that only its date or the news makes tasteless.
                """.formatted(layers, String.join(", ", heldOut), String.join("\n", inputs), figures);
    }
}
