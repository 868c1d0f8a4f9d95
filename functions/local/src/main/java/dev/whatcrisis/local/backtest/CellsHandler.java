// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Takes the cells from FastCSV, and knows in which line the row began that cannot be read. */
final class CellsHandler extends AbstractBaseCsvCallbackHandler<Cells> {
    private final List<String> cells = new ArrayList<>();
    private int line = 1;

    /** The line in which the row at hand begins. */
    int line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = Math.toIntExact(startingLineNumber);
        cells.clear();
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        cells.add(new String(buf, offset, len).strip());
    }

    @Override
    protected Cells buildRecord() {
        return new Cells(line, cells);
    }
}
