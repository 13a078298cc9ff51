package dev.bluepencil.http.docs;

import dev.bluepencil.http.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/// The failures that the service answers with at every operation of a kind, so that no operation documents them.
final class CommonFailures {
    private static final List<Failure> OF_SIGNED_IN = List.of(
            new Failure(ErrorCode.UNAUTHENTICATED, "No access token came with the request."),
            new Failure(ErrorCode.INVALID_TOKEN, "The access token is wrong, too old or revoked."));

    private static final List<Failure> OF_BODIES = List.of(
            new Failure(ErrorCode.MALFORMED_BODY, "The body is not what its type says."),
            new Failure(ErrorCode.BODY_TOO_LARGE, "The body is longer than this service reads."),
            new Failure(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The body is of a type that is not taken here."),
            new Failure(ErrorCode.INVALID_FIELDS, "Fields are missing or wrong; each is named."));

    private static final Failure OF_STORAGE =
            new Failure(ErrorCode.STORAGE_UNAVAILABLE, "The database does not answer right now.");

    private static final Failure OF_ALL =
            new Failure(ErrorCode.INTERNAL_ERROR, "The request id tells the operators what happened.");

    private static final Failure OF_THE_REST =
            new Failure(ErrorCode.BAD_REQUEST, "The request could not be understood.");

    private CommonFailures() {}

    static List<Failure> of(Operation operation) {
        var failures = new ArrayList<Failure>();
        if (operation.isSignedIn()) {
            failures.addAll(OF_SIGNED_IN);
        }
        if (operation.hasBody()) {
            failures.addAll(OF_BODIES);
        }
        if (!operation.isAboutTheService()) {
            failures.add(OF_STORAGE);
        }
        if (failures.isEmpty()) {
            failures.add(OF_THE_REST);
        }
        failures.add(OF_ALL);
        return failures;
    }
}
