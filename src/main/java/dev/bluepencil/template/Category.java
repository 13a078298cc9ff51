package dev.bluepencil.template;

/// What a template is for, such as `job-application`; anybody may think of another.
public record Category(String value) {
    private static final int LONGEST = 40;

    /// @throws IllegalArgumentException if it is none
    public Category {
        if (value.length() > LONGEST || !Slug.FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must have 1 to " + LONGEST
                    + " characters: lower-case letters a to z and digits, with single hyphens between them");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
