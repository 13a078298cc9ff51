package dev.bluepencil.post;

/// How many letters wait, and how many could not be delivered lately; neither is counted beyond [#MOST].
record Backlog(int waiting, int dead) {
    static final int MOST = 1000;

    /// As it follows the name of a mail server: `, 3 letters waiting, 1 not deliverable`.
    @Override
    public String toString() {
        var letters = waiting == 1 ? " letter" : " letters";
        return (waiting == 0 ? "" : ", " + number(waiting) + letters + " waiting")
                + (dead == 0 ? "" : ", " + number(dead) + " not deliverable");
    }

    private static String number(int counted) {
        return counted < MOST ? Integer.toString(counted) : "at least " + MOST;
    }
}
