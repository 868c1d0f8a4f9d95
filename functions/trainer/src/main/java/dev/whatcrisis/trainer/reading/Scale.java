// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer.reading;

import java.util.List;

/** Mean and spread of each number of posts, so that one penalty is fair to all of them. */
record Scale(float[] mean, float[] spread) {
    private static final double LEAST = 1e-6;

    static Scale of(List<float[]> posts) {
        int width = posts.getFirst().length;
        float[] mean = new float[width];
        float[] spread = new float[width];
        for (int at = 0; at < width; at++) {
            double sum = 0;
            double squares = 0;
            for (float[] post : posts) {
                sum += post[at];
                squares += (double) post[at] * post[at];
            }
            double middle = sum / posts.size();
            mean[at] = (float) middle;
            spread[at] = (float) Math.sqrt(Math.max(LEAST, squares / posts.size() - middle * middle));
        }
        return new Scale(mean, spread);
    }

    float[] apply(float[] post) {
        float[] scaled = new float[post.length];
        for (int at = 0; at < post.length; at++) {
            scaled[at] = (post[at] - mean[at]) / spread[at];
        }
        return scaled;
    }
}
