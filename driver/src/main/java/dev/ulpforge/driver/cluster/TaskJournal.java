package dev.ulpforge.driver.cluster;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

import dev.ulpforge.driver.message.CommandException;
import dev.ulpforge.driver.message.DriverMessage;

/**
 * A file of results of tasks, by the digests of what was asked. Each is added as soon as it is there; what a process
 * was writing when it was killed is dropped. It is of use to the very same code only, and to one process at a time.
 */
final class TaskJournal implements Closeable {
    private static final String HEADING = Workplace.CHECKPOINT_MARK + "1 ";
    private static final int MOST = 1 << 28;

    private final RandomAccessFile file;
    private final Map<String, byte[]> results = new ConcurrentHashMap<>();
    private final int slots;

    private TaskJournal(RandomAccessFile file, int slots) {
        this.file = file;
        this.slots = slots;
    }

    /**
     * {@return the journal in a file, which is made if it is missing}
     *
     * @param code  what results depend on beside their tasks
     * @param slots those of the executor, by which work is divided; a journal that is gone on with has its own
     * @throws CommandException if the file is none, or that of other code or of a process that runs
     */
    static TaskJournal in(Path path, String code, int slots) {
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            try {
                return in(path, file, code, slots);
            } catch (CommandException refused) {
                file.close();
                throw refused;
            }
        } catch (IOException e) {
            throw CommandException.usage(DriverMessage.CANNOT_WRITE.about(path, e));
        }
    }

    private static TaskJournal in(Path path, RandomAccessFile file, String code, int slots) throws IOException {
        if (isLocked(file)) {
            throw refused(path + " is in use by another process");
        }
        if (file.length() == 0) {
            file.write((HEADING + code + " " + slots + "\n").getBytes(StandardCharsets.UTF_8));
        }
        file.seek(0);
        TaskJournal journal = new TaskJournal(file, slots(path, String.valueOf(file.readLine()), code));
        journal.read();
        return journal;
    }

    private static boolean isLocked(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock() == null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return true;
        }
    }

    private static int slots(Path path, String heading, String code) {
        if (!heading.startsWith(Workplace.CHECKPOINT_MARK)) {
            throw refused(path + " is no checkpoint of tasks");
        }
        if (!heading.matches("\\Q" + HEADING + code + "\\E [1-9][0-9]{0,8}")) {
            throw refused(path + " was written by another build of Ulpforge, whose results may differ");
        }
        return Integer.parseInt(heading.substring(heading.lastIndexOf(' ') + 1));
    }

    private static CommandException refused(String why) {
        return CommandException.usage(DriverMessage.BAD_TASK_CHECKPOINT.about(why));
    }

    /** {@return the number of slots by which work is divided} */
    int slots() {
        return slots;
    }

    /** {@return the result on record} */
    Optional<byte[]> result(byte[] asked) {
        return Optional.ofNullable(results.get(HexFormat.of().formatHex(asked)));
    }

    /** Adds a result. */
    synchronized void add(byte[] asked, byte[] result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(asked.length);
            out.writeInt(result.length);
            out.writeLong(checksum(asked, result));
            out.write(asked);
            out.write(result);
            file.write(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        results.put(HexFormat.of().formatHex(asked), result);
    }

    /** Reads up to the end, or to what is not whole, which is cut off. */
    private void read() throws IOException {
        long whole = file.getFilePointer();
        DataInputStream in = new DataInputStream(
                new BufferedInputStream(Channels.newInputStream(file.getChannel())));
        try {
            while (true) {
                int[] lengths = { in.readInt(), in.readInt() };
                long checksum = in.readLong();
                if (Arrays.stream(lengths).anyMatch(length -> length < 0 || length > MOST)) {
                    break;
                }
                byte[] asked = in.readNBytes(lengths[0]);
                byte[] result = in.readNBytes(lengths[1]);
                if (result.length < lengths[1] || checksum(asked, result) != checksum) {
                    break;
                }
                results.put(HexFormat.of().formatHex(asked), result);
                whole += 2 * Integer.BYTES + Long.BYTES + asked.length + result.length;
            }
        } catch (EOFException end) {
            file.setLength(whole);
        }
        file.setLength(whole);
        file.seek(whole);
    }

    private static long checksum(byte[] asked, byte[] result) {
        CRC32 crc = new CRC32();
        crc.update(asked);
        crc.update(result);
        return crc.getValue();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
