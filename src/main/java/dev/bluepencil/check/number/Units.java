package dev.bluepencil.check.number;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What numbers count, by the names that stand behind them in English and by signs: mistakes do not make grams of
/// milligrams.
final class Units {
    /// Each with its other names.
    private static final List<String> NAMES = List.of(
            "mcg µg μg microgram micrograms",
            "mg milligram milligrams",
            "g gram grams gramme grammes",
            "kg kilo kilos kilogram kilograms",
            "oz ounce ounces",
            "lb lbs pound pounds",
            "ml millilitre millilitres milliliter milliliters",
            "cl centilitre centilitres centiliter centiliters",
            "l litre litres liter liters",
            "mm millimetre millimetres millimeter millimeters",
            "cm centimetre centimetres centimeter centimeters",
            "km kilometre kilometres kilometer kilometers",
            "inch inches",
            "foot feet ft",
            "yard yards",
            "mile miles",
            "second seconds",
            "minute minutes",
            "hour hours",
            "day days",
            "week weeks",
            "month months",
            "year years",
            "percent");

    private static final Map<String, Integer> UNITS = units();

    private Units() {}

    /// Whether both are units, and not the same.
    static boolean differ(String word, String other) {
        var unit = UNITS.get(bare(word));
        var another = UNITS.get(bare(other));
        return unit != null && another != null && !unit.equals(another);
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetter(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> units() {
        var units = new HashMap<String, Integer>();
        for (int unit = 0; unit < NAMES.size(); unit++) {
            for (var name : NAMES.get(unit).split(" ", -1)) {
                units.put(name, unit);
            }
        }
        return Map.copyOf(units);
    }
}
