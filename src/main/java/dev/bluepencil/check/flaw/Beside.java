package dev.bluepencil.check.flaw;

import java.util.HashSet;
import java.util.Set;

/// How the words begin that stand beside numbers, right after one or up to two words before it: two letters of each.
final class Beside {
    private static final int WORDS_BEFORE = 2;

    private final String text;
    private final Set<String> beginnings = new HashSet<>();

    private Beside(String text) {
        this.text = text;
    }

    static Set<String> numbersIn(String text) {
        var beside = new Beside(text);
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                beside.before(at);
                beside.after(at + 1);
            }
        }
        return beside.beginnings;
    }

    private void before(int end) {
        int at = end;
        for (int word = 0; word < WORDS_BEFORE; word++) {
            at -= at > 0 && !Character.isLetter(text.charAt(at - 1)) ? 1 : 0;
            while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
                at--;
            }
            add(at);
        }
    }

    private void after(int start) {
        add(text.startsWith(" ", start) ? start + 1 : start);
    }

    private void add(int at) {
        if (at + 2 <= text.length() && Character.isLetter(text.charAt(at)) && Character.isLetter(text.charAt(at + 1))) {
            beginnings.add("" + Character.toLowerCase(text.charAt(at)) + Character.toLowerCase(text.charAt(at + 1)));
        }
    }
}
