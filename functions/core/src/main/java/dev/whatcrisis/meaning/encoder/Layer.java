// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

/** One layer of the encoder: attention, then two matrices with a bend between them, each added to what came in. */
record Layer(Attention attention, LayerNorm attentionNorm, Matrix widen, Matrix narrow, LayerNorm outNorm) {

    /** Changes the numbers of a window's pieces in their place. */
    void apply(float[][] x) {
        attentionNorm.addAndApply(x, attention.of(x));
        float[][] inner = widen.times(x);
        for (float[] piece : inner) {
            Gelu.apply(piece);
        }
        outNorm.addAndApply(x, narrow.times(inner));
    }
}
