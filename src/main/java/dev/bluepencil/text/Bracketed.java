package dev.bluepencil.text;

import java.util.regex.Pattern;

/// Tells placeholders in square brackets from remarks in them, by what people write there.
final class Bracketed {
    private static final int MOST_WORDS = 6;
    private static final Pattern MORE_WORDS = Pattern.compile("(?:\\S++\\s++){" + MOST_WORDS + "}+\\S");

    /// `[the CEO]`, `[sic]`, `[laughs]`: somebody's words, to be worked on like all others.
    private static final Pattern REMARK = Pattern.compile(
            "(?:the|an?|and|or|but|of|to|in|on|at|by|for|with|from|as|his|her|their|its|our|my|he|she|they|it|we|i|you"
                    + "|which|who|that|this|these|those|is|was|are|were|has|had|not|no|so|if|when|then|than|also|e\\.g|i\\.e)\\b.*"
                    + "|(?:sic|laughs?|laughter|laughing|applause|cheers|crying|sighs?|pause|silence|music|inaudible|crosstalk"
                    + "|citation needed|emphasis (?:added|mine)|redacted|unclear|edited|edit|update|updated|deleted|removed"
                    + "|translated|continued|cont|spoiler|spoilers|joke|sarcasm|loud|softly|quietly|whispers?|gasps?)",
            Pattern.DOTALL);

    private Bracketed() {}

    /// @param content what stands between the brackets
    static boolean isPlaceholder(String content) {
        var words = content.strip();
        if (words.isEmpty() || MORE_WORDS.matcher(words).lookingAt() || endsLikeASentence(words)) {
            return false;
        }
        return isNumberOrNote(words) || (startsWithLetter(words) && !isRemark(words));
    }

    /// `[1]`, `[^note]`, `[#4]`: they refer to something and do it by their very characters.
    private static boolean isNumberOrNote(String words) {
        char first = words.charAt(0);
        return Character.isDigit(first) || (words.length() > 1 && "^#@".indexOf(first) >= 0);
    }

    /// Looks at the first letter before anything else, since a template may have thousands that begin with a capital.
    private static boolean isRemark(String words) {
        return Character.isLowerCase(words.charAt(0)) && REMARK.matcher(words).matches();
    }

    private static boolean startsWithLetter(String words) {
        int first = words.codePointAt(0);
        return Character.isLetter(first) || first == '_' || first == '$';
    }

    private static boolean endsLikeASentence(String words) {
        return ".!?…。！？".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
