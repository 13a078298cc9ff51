package dev.bluepencil.seed;

import dev.bluepencil.defaults.DefaultStore;
import dev.bluepencil.defaults.DefaultTemplate;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// A folder with a file for each default template.
///
/// What editors and operating systems leave behind is passed over: hidden files, backups, swap files. Anything else
/// that is no template is a fault, lest a misnamed file remove its template; so is a folder with none, lest a mistaken
/// one remove them all.
public final class SeedFolder {
    private static final Path USUAL = Path.of("seed", "templates");
    private static final String BUNDLED = "the jar";

    /// The longest content, every character of it escaped, and room for the rest.
    private static final int MOST_BYTES = 256 * 1024;

    private static final Pattern LEFTOVER = Pattern.compile("\\..*|.*~|#.*#|.*\\.(?:bak|orig|rej|swp|tmp)");

    private final String name;
    private final List<DefaultTemplate> templates;

    private SeedFolder(String name, List<DefaultTemplate> templates) {
        this.name = name;
        this.templates = templates;
    }

    /// Reads `seed/templates` in the working directory or, where there is none, what is bundled with the service.
    ///
    /// @throws SeedException if any file cannot be used, naming every fault of them all
    public static SeedFolder usual() {
        return Files.isDirectory(USUAL) ? at(USUAL) : bundled();
    }

    /// Reads a folder.
    ///
    /// @throws SeedException if there is none, or one without templates, or any file cannot be used, naming every
    /// fault of them all
    public static SeedFolder at(Path folder) {
        return new SeedFolder(folder.toString(), read(folder, folder.toString()));
    }

    /// Reads what is bundled with the service, a folder in its jar or, where it runs from classes, beside them.
    ///
    /// @throws SeedException if any file cannot be used, naming every fault of them all
    public static SeedFolder bundled() {
        var url = Objects.requireNonNull(SeedFolder.class.getResource("templates"), "no templates are bundled");
        try {
            return new SeedFolder(BUNDLED, readBundled(url.toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the bundled templates cannot be read", e);
        }
    }

    /// Where it is, for people.
    public String name() {
        return name;
    }

    /// By slug.
    public List<DefaultTemplate> templates() {
        return templates;
    }

    private static List<DefaultTemplate> readBundled(URI folder) throws IOException {
        if (!"jar".equals(folder.getScheme())) {
            return read(Path.of(folder), BUNDLED);
        }
        try (var jar = FileSystems.newFileSystem(folder, Map.of())) {
            return read(jar.provider().getPath(folder), BUNDLED);
        }
    }

    private static List<DefaultTemplate> read(Path folder, String name) {
        var faults = new Faults(name);
        var files = files(folder, faults);
        var templates = new ArrayList<DefaultTemplate>();
        for (var file : files) {
            bytes(file, faults)
                    .flatMap(bytes -> SeedFile.read(fileName(file), bytes, faults))
                    .ifPresent(templates::add);
        }
        checkTitles(templates, faults);
        if (templates.size() > DefaultStore.MOST) {
            faults.add("there are " + templates.size() + ", and room for " + DefaultStore.MOST);
        }
        if (files.isEmpty() && !faults.any()) {
            faults.add("there is no file that ends in " + SeedFile.ENDING);
        }
        faults.check();
        return List.copyOf(templates);
    }

    private static List<Path> files(Path folder, Faults faults) {
        if (!Files.isDirectory(folder)) {
            faults.add(Files.exists(folder) ? "it is not a folder" : "there is no such folder");
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> !LEFTOVER.matcher(fileName(file)).matches())
                    .sorted()
                    .toList();
        } catch (IOException _) {
            faults.add("this user cannot read the folder");
            return List.of();
        }
    }

    /// A link counts as what it leads to, since some systems hand files over by links.
    private static Optional<byte[]> bytes(Path file, Faults faults) {
        var name = fileName(file);
        if (!name.endsWith(SeedFile.ENDING)) {
            faults.add(name, "is no template, whose names end in " + SeedFile.ENDING + "; keep it elsewhere");
        } else if (!Files.isRegularFile(file)) {
            faults.add(name, "is not a file, nor does it lead to one");
        } else {
            return content(file, faults);
        }
        return Optional.empty();
    }

    private static Optional<byte[]> content(Path file, Faults faults) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return Optional.of(bytes);
            }
            faults.add(fileName(file), "is longer than " + MOST_BYTES / 1024 + " KiB");
        } catch (IOException _) {
            faults.add(fileName(file), "cannot be read by this user");
        }
        return Optional.empty();
    }

    /// People tell templates apart by their titles.
    private static void checkTitles(List<DefaultTemplate> templates, Faults faults) {
        var seen = new HashMap<String, DefaultTemplate>();
        for (var template : templates) {
            var title = template.draft().title().value();
            var before = seen.putIfAbsent(title.toLowerCase(Locale.ROOT), template);
            if (before != null) {
                faults.add(
                        template.slug().value() + SeedFile.ENDING,
                        "has the same title as " + before.slug().value() + SeedFile.ENDING + ": " + title);
            }
        }
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }
}
