import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What the disk can do at most.
final class Disk {
    private Disk() {}

    /// How often a second one thread can append a page to a file in the folder and force it to the disk.
    static double forcesPerSecond(Path folder) throws IOException {
        var file = folder.resolve("forced");
        var page = ByteBuffer.allocate(4096);
        int count = 0;
        long start = System.nanoTime();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (System.nanoTime() - start < 1_000_000_000L) {
                channel.write(page.clear());
                channel.force(false);
                count++;
            }
        } finally {
            Files.delete(file);
        }
        return count * 1e9 / (System.nanoTime() - start);
    }
}
