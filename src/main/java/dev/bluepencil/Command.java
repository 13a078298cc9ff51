package dev.bluepencil;

import java.util.List;

/// What an operator can tell the jar to do.
sealed interface Command permits Serve, Seed, ChangeRole, Command.Help {
    String USAGE = """
            Usage: java -jar bluepencil.jar [COMMAND]

              serve                   run the service; the same without a command
              seed [FOLDER]           make the default templates those of a folder; else of seed/templates here,
                                      or of the jar
              grant-role EMAIL ROLE   give the account with this address a role: admin
              revoke-role EMAIL ROLE  take it away from the account
              --help                  say this

            Settings come from the environment and from .env, for every command.""";

    /// Does it; returns once it is done or, for what goes on, once it runs by itself.
    ///
    /// @throws CommandException if it cannot be done
    void run();

    /// What to say before the reason if it could not be done.
    String failure();

    /// @throws UsageException if the arguments are no command
    static Command parse(String... arguments) {
        var words = List.of(arguments);
        if (words.isEmpty()) {
            return new Serve();
        }
        var operands = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "serve" -> serve(operands);
            case "seed" -> Seed.parse(operands);
            case "grant-role" -> ChangeRole.parse(ChangeRole.Kind.GRANT, operands);
            case "revoke-role" -> ChangeRole.parse(ChangeRole.Kind.REVOKE, operands);
            case "--help", "-h", "help" -> new Help();
            default -> throw new UsageException("There is no command '" + words.getFirst() + "'.");
        };
    }

    private static Command serve(List<String> operands) {
        if (!operands.isEmpty()) {
            throw new UsageException("serve takes no arguments.");
        }
        return new Serve();
    }

    /// Tells what there is.
    record Help() implements Command {
        @Override
        public void run() {
            IO.println(USAGE);
        }

        @Override
        public String failure() {
            return "There is no help.";
        }
    }
}
