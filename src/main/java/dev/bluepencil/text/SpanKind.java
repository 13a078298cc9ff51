package dev.bluepencil.text;

/// What in a text is not prose.
public enum SpanKind {
    /// Code in a line or in a fence, code elements of HTML, formulas.
    CODE,
    /// What an app or a person is to replace: `[Like This]`, `{{like_this}}`, `%s`.
    PLACEHOLDER,
    /// The address of a page, on its own or as the target of a Markdown link.
    URL,
    EMAIL,
    /// A tag or a comment of HTML or XML.
    TAG,
    /// A character reference of HTML: `&amp;`.
    ENTITY,
    /// Where a file lies: `src/main/App.java`, `C:\Users`, `/etc/hosts`, `notes.txt`.
    PATH,
    /// Somebody or a topic in social networks: `@somebody`, `#something`.
    HANDLE,
    /// Something in a program or a version of one: `userName`, `user_name`, `v1.2.3`, a UUID, a hash.
    IDENTIFIER,
    EMOJI;

    /// Whether people read it as part of the sentence around it.
    boolean isRead() {
        return switch (this) {
            case PATH, HANDLE, IDENTIFIER, EMOJI -> true;
            case CODE, PLACEHOLDER, URL, EMAIL, TAG, ENTITY -> false;
        };
    }
}
