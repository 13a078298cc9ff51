package dev.bluepencil.post;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.post.smtp.Envelopes;
import dev.bluepencil.post.smtp.LetterId;
import dev.bluepencil.post.smtp.PostedLetter;
import dev.bluepencil.storage.OwnerOnly;
import dev.bluepencil.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.simplejavamail.converter.EmailConverter;

/// Leaves each letter as an `.eml` file in a folder, for people to open and for other programs to send.
///
/// The files sort by time. One that ends in `.eml` is whole, on the disk, and for its owner's eyes only.
final class OutboxMailer implements Mailer {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Envelopes envelopes;
    private final InstantSource clock;

    OutboxMailer(Path folder, Envelopes envelopes, InstantSource clock) {
        this.folder = folder;
        this.envelopes = envelopes;
        this.clock = clock;
        make();
    }

    @Override
    public String name() {
        return "files in " + folder;
    }

    @Override
    public String state() {
        return name();
    }

    @Override
    public void post(Letter letter) {
        var posted = new PostedLetter(LetterId.random(), clock.instant(), letter);
        var message = EmailConverter.emailToEML(envelopes.around(posted));
        var file = folder.resolve(fileName(letter.to()));
        try {
            write(message, file);
        } catch (IOException e) {
            throw new StorageException("A letter cannot be left in " + folder + ".", e);
        }
    }

    @Override
    public void sweep() {
        // The files belong to whoever reads them.
    }

    @Override
    public void close() {
        // Nothing is under way: a letter is on the disk before `post` returns.
    }

    private void make() {
        try {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        } catch (IOException e) {
            throw new StorageException("Letters are to be left in " + folder + ", which cannot be made.", e);
        }
    }

    private String fileName(EmailAddress to) {
        var recipient = to.value().replaceAll("[^a-z0-9@.+_-]", "_");
        var unique = UUID.randomUUID().toString().substring(0, 8);
        return "%s-%.100s-%s.eml".formatted(TIME.format(clock.instant()), recipient, unique);
    }

    private static void write(String message, Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var channel = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), OwnerOnly.file(file))) {
            var bytes = ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, ATOMIC_MOVE);
    }
}
