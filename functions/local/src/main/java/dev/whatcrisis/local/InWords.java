// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What goes wrong with what a person typed, in words instead of a stack trace. */
public final class InWords {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private InWords() {}

    /** A command line that speaks like this. */
    public static CommandLine speaking(CommandLine commands) {
        return commands.registerConverter(ZoneId.class, InWords::zone)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof IOException e)) {
                        throw failure;
                    }
                    command.getErr().println(of(e));
                    return e instanceof NoSuchFileException || folder(e) ? BAD_INPUT : FAILED;
                });
    }

    /** Why a file cannot be read or written. */
    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
            case AccessDeniedException denied -> denied.getFile() + ": may not be read or written here";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> folder(e) ? "a folder was given where a file is needed" : String.valueOf(e.getMessage());
        };
    }

    private static boolean folder(IOException e) {
        return String.valueOf(e.getMessage()).endsWith("Is a directory");
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new TypeConversionException("\"" + name + "\" is no time zone; one is written like Europe/Paris");
        }
    }
}
