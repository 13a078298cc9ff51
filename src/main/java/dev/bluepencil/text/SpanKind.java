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
    ENTITY
}
