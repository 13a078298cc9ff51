package dev.bluepencil.config;

import java.util.Optional;

/// What passwords must be like and how they are hashed.
///
/// @param minLength the fewest characters (code points)
/// @param requireClasses whether upper case, lower case, digit and special are all needed
/// @param pepper a key mixed into every hash and kept outside the database
/// @param bcryptRounds the cost: bcrypt does 2 to this power rounds
public record PasswordConfig(int minLength, boolean requireClasses, Optional<Secret> pepper, int bcryptRounds) {}
