// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that takes nothing from some write on, for as many as are told; the first of them it takes by half. */
public final class FullDisk extends FilePathWrapper {
    static final Disk DISK = new Disk("full:");

    private static long done;
    private static long from;
    private static long until;

    static {
        FilePath.register(new FullDisk());
    }

    /** For the library, which makes one for each file. */
    public FullDisk() {}

    /** Fails at this write, counted from 0, and so many of those behind it. */
    static void fails(long at, long times) {
        done = 0;
        from = at;
        until = at + times;
    }

    static void works() {
        fails(0, 0);
    }

    /** Writes, syncs and cuts since it was told what to do. */
    static long done() {
        return done;
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FullFile(super.open(mode));
    }

    private static boolean fails() {
        long now = done++;
        return now >= from && now < until;
    }

    private static void require() throws IOException {
        if (fails()) {
            throw new IOException("No space left on device");
        }
    }

    private static final class FullFile extends FileBase {
        private final FileChannel file;

        FullFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            if (fails()) {
                ByteBuffer half = bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2);
                file.write(half, position);
                throw new IOException("No space left on device");
            }
            return file.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            require();
            file.force(metaData);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            require();
            file.truncate(size);
            return this;
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            require();
            return file.write(bytes);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
