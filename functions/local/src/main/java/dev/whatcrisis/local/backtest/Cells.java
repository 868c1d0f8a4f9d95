// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line where it begins in the file, from 1 on; a quoted cell may go over several lines
 * @param cells without quotes around them, and without blanks at their ends
 */
record Cells(int line, List<String> cells) {
    Cells {
        cells = List.copyOf(cells);
    }

    boolean blank() {
        return cells.stream().allMatch(String::isEmpty) && cells.size() == 1;
    }
}
