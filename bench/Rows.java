import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The rows of the table that `All.java` prints at its end; kept in the file of `-Drows=`, which it names, or nowhere.
final class Rows {
    private static final String FILE = System.getProperty("rows", "");

    private Rows() {}

    /// @param ratio of the result to the reference
    static void atLeast(String floor, String work, String result, String reference, double ratio) {
        add(work, result, reference, ratio, "at least " + floor, ratio >= Double.parseDouble(floor));
    }

    /// @param ratio of the result to the reference
    static void atMost(String floor, String work, String result, String reference, double ratio) {
        add(work, result, reference, ratio, "at most " + floor, ratio <= Double.parseDouble(floor));
    }

    /// @param result in the unit of the floor
    static void atMost(String floor, String work, String result, String reference, double ratio, boolean met) {
        add(work, result, reference, ratio, "at most " + floor, met);
    }

    private static void add(String work, String result, String reference, double ratio, String floor, boolean met) {
        if (!FILE.isEmpty()) {
            var cells = List.of(work, result, reference, number(ratio), floor, met ? "met" : "**below**");
            try {
                Files.writeString(Path.of(FILE), "| " + String.join(" | ", cells) + " |\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String number(double ratio) {
        return Double.isNaN(ratio) ? "" : "%.2f".formatted(ratio);
    }
}
