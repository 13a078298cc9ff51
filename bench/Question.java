import java.nio.charset.StandardCharsets;
import java.util.List;

/// What many clients ask of one server again and again: these requests in turn, and wherever one says [#NUMBER] a
/// number that was never there before.
///
/// @param mark what each answer has in it
record Question(int port, List<String> requests, String mark) {
    /// As long as the numbers that take its place, so that lengths stay right.
    static final String NUMBER = "#".repeat(9);

    static Question of(int port, List<byte[]> requests, String mark) {
        return new Question(
                port,
                requests.stream().map(it -> new String(it, StandardCharsets.ISO_8859_1)).toList(),
                mark);
    }

    byte[] request(int turn, int number) {
        var request = requests.get(turn % requests.size());
        return request.replace(NUMBER, "" + number).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Fails unless the answer is right.
    void check(Client.Answer answer) {
        if (!answer.expect(200).body().contains(mark)) {
            throw new IllegalStateException(answer.body());
        }
    }
}
