package dev.bluepencil.config;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.util.HashMap;
import java.util.Map;

/// The settings that stand in `.env` in the working directory.
final class DotEnv {
    private DotEnv() {}

    /// None if there is no such file.
    ///
    /// @throws ConfigException if it cannot be read; without its lines, which may hold secrets
    static Map<String, String> read() {
        try {
            var values = new HashMap<String, String>();
            Dotenv.configure()
                    .ignoreIfMissing()
                    .load()
                    .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
                    .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
            return values;
        } catch (DotenvException e) {
            throw new ConfigException(
                    e.getCause() == null
                            ? ".env in the working directory has a line that is neither NAME=value (without export) nor a # comment"
                            : ".env in the working directory is there, but this user cannot read it as a file");
        }
    }
}
