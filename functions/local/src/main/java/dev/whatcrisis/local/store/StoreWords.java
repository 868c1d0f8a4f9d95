// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.nio.file.Path;
import java.util.Locale;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What the library's errors mean to a person. */
final class StoreWords {
    private StoreWords() {}

    static String of(Path path, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "the store " + path + " is in use by another running What Crisis?: stop that one, or choose another"
                        + " folder with --store";
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> newer(path, String.valueOf(e.getMessage()));
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND ->
                "the store " + path + " is damaged or is not a store (" + e.getMessage() + ")";
            case DataUtils.ERROR_CLOSED -> "the store " + path + " is closed";
            case DataUtils.ERROR_WRITING_FAILED ->
                "the store " + path + " cannot be written: is the disk full? (" + e.getMessage() + ")";
            default -> "the store " + path + " cannot be used (" + e.getMessage() + ")";
        };
    }

    static String newer(Path path, String detail) {
        return String.format(
                Locale.ROOT,
                "the store %s was written by a newer release (%s): update this installation, nothing was changed",
                path,
                detail);
    }
}
