package dev.bluepencil.template;

import java.util.regex.Pattern;

/// Names a default template among the defaults, such as `job-application`.
public record Slug(String value) {
    static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
    private static final int LONGEST = 60;

    /// @throws IllegalArgumentException if it is none
    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must have 1 to " + LONGEST
                    + " characters: lower-case letters a to z and digits, with single hyphens between them");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
